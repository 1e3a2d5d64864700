package org.gabor.app.view.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import org.gabor.app.look.flow.FlowFix;
import org.gabor.app.runs.FlowRuns;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tab Flow of two finished runs: LeNet with ReLU, then with the sigmoids that take conv1's gradient. */
@ExtendWith(ApplicationExtension.class)
class LookFlowTest {

    private static final Graph LENET = Zoo.find("lenet").orElseThrow().network().get();

    @TempDir
    Path home;

    private WindowFixture fixture;
    private Path sigmoid;

    @Start
    void start(Stage stage) {
        write("Run 1", new FlowFix.ReplaceWithRelu(Activation.Function.SIGMOID).change(LENET), 0.3, 0.3, 0.3, 0.3, 0.3);
        sigmoid = write("Run 2", LENET, 0.01, 0.03, 0.1, 0.2, 0.4);
        fixture = new WindowFixture(stage, home);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(fixture.training::close);
    }

    /** A run of two steps with these gradient norms. */
    private Path write(String title, Graph network, double... norms) {
        RunFolder folder = RunFolder.create(home.resolve("runs"), TrainingSpec.of(network, DataReference.of("fashion-mnist-mini"),
                Recipe.sgd(0.1, 0, 32, 1, Initialization.XAVIER_UNIFORM, 7)));
        folder.rename(title);
        try (RunRecorder recorder = folder.startOver()) {
            FlowRuns.record(recorder, norms);
        }
        return folder.path();
    }

    private void look(FxRobot robot) throws Exception {
        await(() -> fixture.training.library().runs().size() == 2);
        robot.interact(() -> fixture.training.shownProperty().set(Optional.of(sigmoid)));
        press(robot, "#segment-look");
        press(robot, "#look-tab-flow");
        await(() -> robot.lookup("#flow-depth .flow-line").queryAll().size() == 2);
    }

    @Test
    void bothRunsAreOverEachOther(FxRobot robot) throws Exception {
        look(robot);
        assertEquals(List.of(5, 5), robot.lookup("#flow-depth .flow-line").queryAllAs(Polyline.class).stream()
                .map(line -> line.getPoints().size() / 2).toList());
        assertTrue(robot.lookup("#flow-depth").query().getAccessibleText().contains("conv1 0.010"));
        assertEquals(5, robot.lookup("#flow-table").queryAs(ListView.class).getItems().size());
        assertEquals("conv1 receives 1/40 of fc3's gradient", robot.lookup("#flow-finding").queryAs(Label.class).getText());
        await(() -> robot.lookup("#flow-weights-bands .flow-outer").tryQuery().isPresent());
    }

    @Test
    void aFixIsAnEditOnTheCanvas(FxRobot robot) throws Exception {
        look(robot);
        press(robot, "#flow-fix-replace-sigmoid-with-relu");
        assertEquals(0, activations(Activation.SIGMOID));
        assertEquals(4, activations(Activation.RELU));
        assertTrue(robot.lookup("#graph-canvas").tryQuery().filter(Node::isVisible).isPresent(), "Build is shown");
        assertEquals(4, fixture.editor.selection().nodes().size());
        assertEquals("Replace sigmoid with ReLU", fixture.editor.undoTitleProperty().get());
        robot.interact(fixture.editor::undo);
        assertEquals(LENET, fixture.editor.document().graph());
    }

    @Test
    void theSecondRunCanBeLeftOut(FxRobot robot) throws Exception {
        look(robot);
        robot.interact(() -> robot.lookup("#flow-compare").queryAs(MenuButton.class).getItems().getLast().fire());
        await(() -> robot.lookup("#flow-depth .flow-line").queryAll().size() == 1);
    }

    private long activations(Activation kind) {
        return fixture.editor.document().graph().nodes().values().stream().filter(node -> node.layer().equals(kind)).count();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
