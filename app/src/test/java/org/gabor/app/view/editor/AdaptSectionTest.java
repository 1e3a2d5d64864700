package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.gabor.graph.model.Graph;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Adapts LeNet to other images and classes in the inspector of the whole network. Shapes and counts are computed by hand. */
class AdaptSectionTest extends BuildViewFixture {

    @Test
    void imageAndClassesChangeInOneStep(FxRobot robot) {
        Graph before = model.document().graph();
        assertEquals("1×28×28", field(robot, "#adapt-input").getText());
        assertEquals("10", field(robot, "#adapt-classes").getText());
        assertTrue(robot.lookup("#adapt").query().isDisabled());

        type(robot, "#adapt-input", "3 x 32 x 32");
        type(robot, "#adapt-classes", "26");
        robot.clickOn("#adapt");
        WaitForAsyncUtils.waitForFxEvents();

        // 61,706, plus 6·2·25 for conv1's two more channels, 120·16·(6·6 − 5·5) for fc1, and 16·85 for fc3.
        assertEquals(61_706 + 300 + 21_120 + 1_360, model.cost().parameters());
        assertEquals("3×32×32", field(robot, "#adapt-input").getText());
        assertEquals("26", field(robot, "#adapt-classes").getText());

        robot.interact(model::undo);
        assertEquals(before, model.document().graph());
        assertEquals("", model.undoTitleProperty().get());
    }

    @Test
    void whatCannotBeIsSaidInPlaceAndLeavesTheNetwork(FxRobot robot) {
        Graph before = model.document().graph();
        type(robot, "#adapt-input", "1x4x4");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("LeNet-5 cannot take 1×4×4: the image vanishes at conv2 (Conv2d), where the 5×5 window does not fit: it "
                + "needs 5×5 pixels, gets 2×2 with padding 0×0; the smallest square one it takes is 1×12×12.", error(robot));
        assertEquals(before, model.document().graph());

        type(robot, "#adapt-input", "1x28x28");
        assertFalse(robot.lookup("#adapt-error").query().isVisible());
        type(robot, "#adapt-classes", "0");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("A network has at least 1 class, got 0.", error(robot));
        type(robot, "#adapt-classes", "ten");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("'ten' is not a number of classes: write a whole number, such as 10.", error(robot));
        assertEquals(before, model.document().graph());
    }

    private static String error(FxRobot robot) {
        return robot.lookup("#adapt-error").queryLabeled().getText();
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }
}
