package org.gabor.app.view.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pasting into Look inside while the focus is where the place was chosen, in the window's head. */
@ExtendWith(ApplicationExtension.class)
class LookPasteTest {

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

    private static void paste(FxRobot robot) {
        ClipboardContent content = new ClipboardContent();
        content.putString("a cat");
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
        robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("#look-notice").queryAs(Label.class).getText();
    }

    @Test
    void thePlaceTakesItOnlyWhileItIsShown(FxRobot robot) throws Exception {
        robot.clickOn("#segment-look");
        paste(robot);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> notice(robot).startsWith("There is no image on the clipboard")).get());
        Label notice = robot.lookup("#look-notice").queryAs(Label.class);
        robot.interact(() -> fixture.look.refuse("before"));
        robot.clickOn("#segment-build");
        paste(robot);
        assertEquals("before", notice.getText());
    }
}
