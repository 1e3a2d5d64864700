package org.gabor.app.view.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gabor.app.editor.Document;
import org.gabor.app.files.DocumentFile;
import org.gabor.app.files.RecentFiles;
import org.gabor.app.view.editor.NetworkHelp;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Strand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The start page under user input. */
@ExtendWith(ApplicationExtension.class)
class StartPageTest {

    @TempDir
    Path home;

    private WindowFixture fixture;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, home);
    }

    @BeforeEach
    void begin(FxRobot robot) {
        robot.interact(fixture.window::showStart);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(fixture.training::close);
    }

    @Test
    void theProgramBeginsWithACardForEachFamilyAndNothingToGoBackTo(FxRobot robot) {
        assertEquals(Zoo.families().size(), cards(robot).size());
        assertTrue(robot.lookup(".header-bar").tryQuery().isEmpty());
        assertFalse(robot.lookup("#back-to-document").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        assertTrue(isAtStart(robot));
    }

    @Test
    void searchingNarrowsAndEnterOpensTheFirst(FxRobot robot) {
        robot.push(KeyCode.SLASH).write("alexnet");
        assertEquals("network-alexnet_d2l", cards(robot).getFirst().getId());
        assertTrue(cards(robot).size() < 4);
        robot.push(KeyCode.ENTER);
        assertFalse(isAtStart(robot));
        assertEquals("46,764,746", text(robot, "#status-parameters"));
        assertFalse(fixture.editor.dirtyProperty().get());
    }

    @Test
    void whatIsNotFoundIsSaid(FxRobot robot) {
        robot.push(KeyCode.SLASH).write("perceptron");
        assertTrue(cards(robot).isEmpty());
        assertTrue(robot.lookup(".gallery-nothing").queryAs(Labeled.class).getText().contains("perceptron"));
    }

    @Test
    void arrowsWalkTheCardsAndEnterOpensOneWithItsGroupsFolded(FxRobot robot) {
        robot.interact(() -> cards(robot).getFirst().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.UP).push(KeyCode.LEFT).push(KeyCode.END);
        Node last = cards(robot).getLast();
        assertTrue(last.isFocused());
        assertEquals(1, cards(robot).stream().filter(Node::isFocusTraversable).count(), "one stop of the Tab key");
        robot.push(KeyCode.ENTER);
        Document opened = fixture.editor.document();
        assertEquals(Zoo.families().getLast(), Zoo.all().stream()
                .filter(network -> network.title().equals(opened.graph().name())).findFirst().orElseThrow().family());
        assertFalse(opened.placement().folded().isEmpty());
    }

    @Test
    void filterScrollAndTheReachedCardAreKeptWhenComingBack(FxRobot robot) {
        robot.clickOn("#strand-depth");
        int deep = cards(robot).size();
        assertEquals(Zoo.families().stream().filter(family -> family.strands().contains(Strand.DEPTH)).count(), deep);
        robot.interact(() -> cards(robot).getFirst().requestFocus());
        robot.push(KeyCode.END);
        double scrolled = robot.lookup("#gallery-scroll").queryAs(ScrollPane.class).getVvalue();
        assertTrue(scrolled > 0);
        robot.push(KeyCode.ENTER).clickOn("#home");
        assertTrue(isAtStart(robot));
        assertEquals(deep, cards(robot).size());
        assertEquals(scrolled, robot.lookup("#gallery-scroll").queryAs(ScrollPane.class).getVvalue(), 1e-9);
        robot.push(KeyCode.ESCAPE);
        assertFalse(isAtStart(robot), "Escape goes back to the network");
    }

    @Test
    void unsavedWorkIsAskedAboutBeforeACardOpens(FxRobot robot) {
        robot.interact(fixture::moveACard);
        Document mine = fixture.editor.document();
        robot.clickOn("#network-lenet5_d2l").clickOn("#answer-cancel");
        assertTrue(isAtStart(robot));
        assertEquals(mine, fixture.editor.document());
        assertTrue(fixture.editor.dirtyProperty().get());
    }

    @Test
    void aFamilysOtherNetworksAreInItsMenu(FxRobot robot) {
        Architecture original = Zoo.of(Family.ALEXNET).getLast();
        MenuButton versions = robot.lookup("#versions-" + Family.ALEXNET.key()).queryAs(MenuButton.class);
        robot.interact(() -> versions.getItems().stream().filter(item -> item.getId().equals("version-" + original.id()))
                .findFirst().orElseThrow().fire());
        assertEquals(original.title(), fixture.editor.document().graph().name());
    }

    @Test
    void aKeyTellsAboutTheReachedCardAndEscapeClosesNothingElse(FxRobot robot) {
        robot.clickOn("#start-empty").clickOn("#home");
        robot.interact(() -> cards(robot).getFirst().requestFocus());
        robot.push(KeyCode.F1);
        NetworkHelp told = robot.lookup("#about-network .network-help").queryAs(NetworkHelp.class);
        assertEquals("lenet5_d2l", told.network().id());
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#about-network").tryQuery().isEmpty());
        assertTrue(isAtStart(robot));
    }

    @Test
    void theButtonOfACardTellsAboutItAndOpensNothing(FxRobot robot) {
        Button about = robot.lookup("#about-alexnet_d2l").queryButton();
        assertEquals("About " + Zoo.find("alexnet_d2l").orElseThrow().title(), about.getAccessibleText());
        robot.clickOn(about);
        assertTrue(robot.lookup("#about-network").tryQuery().isPresent());
        assertTrue(isAtStart(robot));
    }

    @Test
    void aCardsNetworkIsComparedAsItWouldOpenAndEscapeLeadsBack(FxRobot robot) {
        Architecture inception = Zoo.find("inception_v3").orElseThrow();
        long parameters = Cost.of(Inference.infer(inception.network(new FeatureMap(1, 299, 299), 10))).parameters();
        robot.push(KeyCode.SLASH).write("inception v3");
        robot.rightClickOn("#network-" + inception.id()).clickOn("#card-compare");
        robot.write("AlexNet").push(KeyCode.ENTER);
        until(() -> robot.lookup("#compare-totals").tryQuery().isPresent());
        assertTrue(text(robot, "#compare-title").startsWith("Inception v3  →  "));
        Node first = robot.lookup("#compare-totals").<Parent>query().getChildrenUnmodifiable().getFirst();
        assertTrue(first.getAccessibleText().startsWith("Parameters: %,d and".formatted(parameters)), first.getAccessibleText());
        robot.push(KeyCode.ESCAPE);
        assertTrue(isAtStart(robot));
    }

    @Test
    void whatCannotBeCutOutIsNotCompared(FxRobot robot) {
        robot.push(KeyCode.SLASH).write("r3d");
        robot.rightClickOn("#network-r3d_18").clickOn("#card-compare");
        assertTrue(robot.lookup("#question").queryAs(DialogPane.class).getContentText().contains("It takes videos"));
        robot.clickOn("#answer-ok");
        assertTrue(isAtStart(robot));
    }

    @Test
    void sizesAreForTheChosenDataAndVideosAreRefused(FxRobot robot) {
        Node video = robot.lookup("#network-r3d_18").query();
        until(() -> video.getAccessibleText() != null && video.getAccessibleText().contains("takes videos"));
        robot.interact(() -> item(robot, "#sizes-chip", "sizes-published"));
        until(() -> video.getAccessibleText().contains("parameters"));
        robot.interact(() -> item(robot, "#sizes-chip", "sizes-fashion-mnist-mini"));
        robot.push(KeyCode.SLASH).write("r3d").push(KeyCode.ENTER);
        DialogPane said = robot.lookup("#question").queryAs(DialogPane.class);
        assertTrue(said.getContentText().contains("It takes videos"), said.getContentText());
        robot.clickOn("#answer-ok");
        assertTrue(isAtStart(robot));
    }

    @Test
    void anEmptyNetworkAndRecentFilesOpen(FxRobot robot) throws Exception {
        Path file = home.resolve("mine.gabor");
        DocumentFile.write(file, fixture.editor.document());
        new RecentFiles(fixture.settings).add(file);
        robot.clickOn("#start-empty");
        assertEquals("Untitled", fixture.editor.document().graph().name());
        robot.clickOn("#home").clickOn("#recent-0");
        assertEquals(file, fixture.editor.fileProperty().get().orElseThrow());
        assertFalse(isAtStart(robot));
    }

    @Test
    void theTimelineOpensNetworksToo(FxRobot robot) {
        robot.clickOn("#gallery-mode-timeline");
        until(() -> robot.lookup("#timeline-accuracy .timeline-dot").queryAll().size() > 10);
        Node dot = robot.lookup("#timeline-accuracy .timeline-dot").query();
        robot.interact(dot::requestFocus);
        assertTrue(text(robot, "#timeline-read-out").contains("on ImageNet"));
        robot.push(KeyCode.ENTER);
        assertFalse(isAtStart(robot));
    }

    private static void item(FxRobot robot, String button, String id) {
        robot.lookup(button).queryAs(MenuButton.class).getItems().stream().filter(item -> id.equals(item.getId())).findFirst()
                .orElseThrow().fire();
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain", late);
        }
    }

    private static boolean isAtStart(FxRobot robot) {
        return robot.lookup("#start-page").tryQuery().isPresent();
    }

    private static List<Node> cards(FxRobot robot) {
        return List.copyOf(((Parent) robot.lookup("#gallery-cards").query()).getChildrenUnmodifiable());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
