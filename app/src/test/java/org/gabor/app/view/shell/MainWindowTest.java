package org.gabor.app.view.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.gabor.app.files.DocumentFile;
import org.gabor.app.runs.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window under user input: header, views, theme, unsaved work, damaged files. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {

    @TempDir
    Path home;

    private WindowFixture fixture;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, home);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(fixture.training::close);
    }

    @Test
    void theHeaderNamesTheDocumentAndMarksUnsavedChanges(FxRobot robot) {
        assertEquals("LeNet-5", text(robot, "#document-name"));
        assertFalse(robot.lookup("#unsaved").query().isVisible());
        robot.interact(fixture::moveACard);
        assertTrue(robot.lookup("#unsaved").query().isVisible());
        robot.clickOn("#undo");
        assertFalse(robot.lookup("#unsaved").query().isVisible());
    }

    @Test
    void segmentsAndTheirKeysShowThePlaces(FxRobot robot) {
        robot.clickOn("#segment-train");
        assertTrue(selected(robot, "#segment-train"));
        assertFalse(selected(robot, "#segment-build"));
        robot.clickOn("#segment-train");
        assertTrue(selected(robot, "#segment-train"), "pressing the chosen segment leaves it chosen");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertTrue(selected(robot, "#segment-build"));
    }

    @Test
    void theDrawingsKeysWorkFromAnywhereInTheWindowButNotInsideATextField(FxRobot robot) {
        robot.clickOn("#segment-build");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        int layers = fixture.editor.document().graph().nodes().size();
        assertEquals(layers, fixture.editor.selection().nodes().size());
        robot.clickOn("#palette-filter").write("c");
        robot.push(KeyCode.DELETE).push(KeyCode.BACK_SPACE);
        assertEquals(layers, fixture.editor.document().graph().nodes().size());
    }

    @Test
    void theStatusBarCountsLeNet(FxRobot robot) {
        // d2l LeNet on 28×28: 61,706 parameters, 423,048 multiply-accumulates with biases left out
        assertEquals("61,706", text(robot, "#status-parameters"));
        assertEquals("0.42 MMACs", text(robot, "#status-macs"));
        assertEquals("No problems", text(robot, "#status-problems"));
    }

    @Test
    void theThemeIsSwitchedFromThePaletteAndRemembered(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("dark").push(KeyCode.ENTER);
        assertEquals(Optional.of("DARK"), fixture.settings.get("theme"));
        assertFalse(robot.lookup("#picker").query().isVisible());
        Region header = robot.lookup(".header-bar").query();
        robot.interact(header::applyCss);
        assertEquals(Color.web("#161b22"), header.getBackground().getFills().getLast().getFill());
    }

    @Test
    void escapeLeavesThePalette(FxRobot robot) {
        robot.clickOn("#command-palette").write("quit").push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#picker").query().isVisible());
        assertTrue(fixture.stage.isShowing());
    }

    @Test
    void unsavedWorkIsKeptOnCancel(FxRobot robot) {
        robot.interact(fixture::moveACard);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        robot.clickOn("#answer-cancel");
        assertTrue(fixture.stage.isShowing());
        assertTrue(fixture.editor.dirtyProperty().get());
    }

    @Test
    void escapeNeverThrowsUnsavedWorkAway(FxRobot robot) {
        robot.interact(fixture::moveACard);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        robot.push(KeyCode.ESCAPE);
        assertTrue(fixture.stage.isShowing());
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        robot.clickOn("#answer-dont-save");
        assertFalse(fixture.stage.isShowing());
    }

    @Test
    void unsavedWorkIsSavedOnYesAndTheWindowCloses(FxRobot robot) throws Exception {
        fixture.chosen = Optional.of(home.resolve("mine"));
        robot.interact(fixture::moveACard);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        robot.clickOn("#answer-save");
        assertFalse(fixture.stage.isShowing());
        assertEquals(fixture.editor.document(), DocumentFile.read(home.resolve("mine.gabor")));
    }

    @Test
    void aBrokenFileIsOneSentenceAndWhatIsOpenStays(FxRobot robot) throws Exception {
        Path file = Files.writeString(home.resolve("broken.gabor"), "{\"format\":\"gabor\",\"version\":1,\"nod");
        fixture.chosen = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        DialogPane dialog = robot.lookup("#question").queryAs(DialogPane.class);
        assertTrue(dialog.getContentText().startsWith("broken.gabor cannot be opened."), dialog.getContentText());
        robot.clickOn("#answer-ok");
        assertEquals("LeNet-5", text(robot, "#document-name"));
    }

    @Test
    void thePaletteBeginsWithANetworkOfTheZoo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("torchvision").push(KeyCode.ENTER);
        assertEquals("61,100,840", text(robot, "#status-parameters"));
    }

    @Test
    void f5TrainsInAWindowJustOpened(FxRobot robot) {
        robot.push(KeyCode.F5);
        assertEquals(SessionState.STARTING, fixture.training.stateProperty().get());
        assertTrue(selected(robot, "#segment-train"));
    }

    @Test
    void closingWhileTrainingAsks(FxRobot robot) {
        robot.clickOn("#start");
        assertEquals(SessionState.STARTING, fixture.training.stateProperty().get());
        assertTrue(selected(robot, "#segment-train"), "training shows its place");
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        robot.clickOn("#answer-keep-training");
        assertTrue(fixture.stage.isShowing());
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        robot.clickOn("#answer-stop-and-close");
        assertFalse(fixture.stage.isShowing());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static boolean selected(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ToggleButton.class).isSelected();
    }
}
