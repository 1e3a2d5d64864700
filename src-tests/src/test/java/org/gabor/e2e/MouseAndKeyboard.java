package org.gabor.e2e;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does to the window: everything by mouse and keyboard, and waiting for what they see. */
record MouseAndKeyboard(FxRobot robot) {

    void drag(String from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(to);
        robot.moveBy(1, 1).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void click(String control) {
        robot.clickOn(control);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Types {@code text} instead of what the field holds. */
    void type(String field, String text) {
        robot.clickOn(field).press(KeyCode.SHORTCUT, KeyCode.A).release(KeyCode.A, KeyCode.SHORTCUT).write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void waitUntil(String what, int seconds, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("Waited %d s in vain for %s.".formatted(seconds, what), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
