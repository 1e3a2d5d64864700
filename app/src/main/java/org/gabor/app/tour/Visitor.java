package org.gabor.app.tour;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.gabor.app.fx.FxThread;

/**
 * A simulated user: looks, moves the mouse, presses keys. It runs on another thread than JavaFX's; each action ends after the
 * window has been redrawn.
 */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The modifier key of shortcuts: Ctrl, on macOS Command. */
    static final KeyCode SHORTCUT = System.getProperty("os.name").startsWith("Mac") ? KeyCode.COMMAND : KeyCode.CONTROL;

    /** Radius of a lasso in pixels. */
    private static final double LASSO = 90;

    private final Scene scene;
    private final Robot robot;

    Visitor(Scene scene) {
        this.scene = scene;
        this.robot = see(Robot::new);
    }

    /** Returns the result of {@code look}, computed on JavaFX's thread. */
    static <T> T see(Supplier<T> look) {
        try {
            return CompletableFuture.supplyAsync(look, FxThread::run).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof TourException known ? known : failed;
        }
    }

    void click(String id) {
        click(centre(id));
    }

    void click(Point2D place) {
        act(hand -> {
            hand.mouseMove(place);
            hand.mousePress(MouseButton.PRIMARY);
            hand.mouseRelease(MouseButton.PRIMARY);
        });
    }

    /** Drags around the middle of a control, in a circle. */
    void lasso(String id) {
        Point2D middle = centre(id);
        act(hand -> {
            hand.mouseMove(middle.add(LASSO, 0));
            hand.mousePress(MouseButton.PRIMARY);
        });
        for (int degrees = 0; degrees < 360; degrees += 15) {
            double angle = Math.toRadians(degrees);
            act(hand -> hand.mouseMove(middle.add(LASSO * Math.cos(angle), LASSO * Math.sin(angle))));
        }
        act(hand -> hand.mouseRelease(MouseButton.PRIMARY));
    }

    /** Presses the keys one after the other, then releases all: a letter, or a letter while Ctrl is held. */
    void keys(KeyCode... codes) {
        act(hand -> {
            for (KeyCode code : codes) {
                hand.keyPress(code);
            }
            for (int i = codes.length - 1; i >= 0; i--) {
                hand.keyRelease(codes[i]);
            }
        });
    }

    /** Replaces a field's text by a number and confirms it. */
    void enter(String id, Number number) {
        click(id);
        keys(SHORTCUT, KeyCode.A);
        number.toString().chars().mapToObj(Visitor::key).forEach(this::keys);
        keys(KeyCode.ENTER);
    }

    private static KeyCode key(int character) {
        return character == '.' ? KeyCode.PERIOD : KeyCode.getKeyCode(Character.toString(character));
    }

    /** The centre of a control on the screen. */
    Point2D centre(String id) {
        return see(() -> {
            Node node = scene.lookup("#" + id);
            if (node == null) {
                throw new TourException("The window has no \"" + id + "\", so the tour cannot go on.");
            }
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /** Waits, frame by frame, until {@code condition} holds. */
    void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    void until(String what, Duration patience, BooleanSupplier condition) {
        try {
            frames(condition).orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException late) {
            throw new TourException("The tour timed out waiting for %s.".formatted(what), late);
        }
    }

    private void act(Consumer<Robot> action) {
        see(() -> {
            action.accept(robot);
            return robot;
        });
        int[] frames = {0};
        until("the window", () -> ++frames[0] == 2);
    }

    private static CompletableFuture<Void> frames(BooleanSupplier condition) {
        CompletableFuture<Void> met = new CompletableFuture<>();
        FxThread.run(new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (met.isDone() || condition.getAsBoolean()) {
                    stop();
                    met.complete(null);
                }
            }
        }::start);
        return met;
    }
}
