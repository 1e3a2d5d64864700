package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.Selection;
import org.gabor.app.files.DocumentException;
import org.gabor.app.files.DocumentFile;
import org.gabor.app.files.Settings;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.FakeStepTiming;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The inspector's text about a zoo network if no layer is selected. */
@ExtendWith(ApplicationExtension.class)
class NetworkHelpTest {

    @TempDir
    static Path home;

    private final Architecture vgg = Zoo.find("vgg11").orElseThrow();
    private final Architecture lenet = Zoo.find("lenet5_d2l").orElseThrow();
    private EditorModel model;
    private String browsed = "";

    @Start
    void start(Stage stage) {
        model = new EditorModel(document(lenet.network().get()));
        ThemeManager theme = new ThemeManager(new Settings(home.resolve("settings.properties")));
        BuildView view = new BuildView(model, FakeStepTiming.idle(model, home.resolve("runs")), theme, _ -> {},
                address -> browsed = address);
        Scene scene = new Scene(view, 980, 900);
        theme.style(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theInspectorTellsTheStoryOfTheOpenNetwork(FxRobot robot) {
        assertEquals(lenet.novelty(), text(robot, "#network-novelty"));
        assertEquals(Story.of(lenet.family()).idea(), text(robot, "#network-idea"));
        assertEquals(Story.of(lenet.family()).formula(), text(robot, "#network-formula"));
        assertEquals("LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition,"
                + " Proceedings of the IEEE 86(11), 1998.", text(robot, "#network-citation"));
        assertEquals(Set.of("Spatial exploration"), texts(robot, ".tags .badge"));
        assertTrue(texts(robot, "#network-help .table-row .label").containsAll(
                List.of("1998", "1×28×28", "80.1 % on Fashion-MNIST", "0.9", "256", "Xavier, uniform")));
    }

    @Test
    void thePaperOpensByItsLink(FxRobot robot) {
        robot.interact(() -> robot.lookup("#network-paper").<Hyperlink>query().fire());
        assertEquals("https://doi.org/10.1109/5.726791", browsed);
    }

    @Test
    void whatIsFoldedOpensByKeyAndStaysOpenThroughEditsAndSelections(FxRobot robot) {
        assertFalse(shown(robot, Story.of(lenet.family()).history()));
        robot.interact(() -> robot.lookup("#fold-history").<ToggleButton>query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertTrue(shown(robot, Story.of(lenet.family()).history()));
        NodeId first = model.document().graph().nodes().keySet().iterator().next();
        robot.interact(() -> model.select(Selection.of(first)));
        assertTrue(robot.lookup("#network-help").tryQuery().isEmpty());
        robot.interact(() -> model.select(Selection.NONE));
        assertTrue(shown(robot, Story.of(lenet.family()).history()));
    }

    @Test
    void aNetworkCutOutForOtherDataKeepsItsStoryAndSoDoesItsFile(FxRobot robot) throws DocumentException {
        Path file = home.resolve("mine.gabor");
        DocumentFile.write(file, document(vgg.network(new FeatureMap(1, 64, 64), 7)));
        Document read = DocumentFile.read(file);
        robot.interact(() -> model.open(read, file));
        assertEquals(Story.of(vgg.family()).idea(), text(robot, "#network-idea"));
        assertEquals(Set.of("Spatial exploration", "Depth"), texts(robot, ".tags .badge"));
        assertFalse(texts(robot, "#network-help .strong").contains("The book's recipe"));
    }

    @Test
    void anUnknownNetworkHasNoStory(FxRobot robot) {
        robot.interact(() -> model.open(document(lenet.network().get().withName("My own"))));
        assertTrue(robot.lookup("#network-help").tryQuery().isEmpty());
    }

    private static Document document(Graph graph) {
        return new Document(graph, Placement.EMPTY);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }

    private static Set<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream().map(Labeled::getText).collect(Collectors.toSet());
    }

    private static boolean shown(FxRobot robot, String text) {
        return robot.lookup(".folded-text").queryAllAs(Labeled.class).stream()
                .filter(label -> label.getText().equals(text)).anyMatch(Node::isVisible);
    }
}
