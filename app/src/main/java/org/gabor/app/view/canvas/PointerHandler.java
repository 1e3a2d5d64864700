package org.gabor.app.view.canvas;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.gabor.app.editor.edit.Fold;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.scene.HitTest;
import org.gabor.app.editor.tool.PointerInput;
import org.gabor.app.editor.tool.PointerInput.Button;
import org.gabor.app.editor.tool.PointerInput.Modifier;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Viewport;
import org.gabor.app.vm.CanvasModel;

/** Converts mouse, wheel and pinch events on the canvas to input of the tool. */
final class PointerHandler {

    private static final double ZOOM_PER_STEP = 1.0025;

    private final GraphCanvas canvas;
    private final CanvasModel model;
    private final CanvasRequests requests;
    private boolean space;
    private boolean onMinimap;

    PointerHandler(GraphCanvas canvas, CanvasModel model, CanvasRequests requests) {
        this.canvas = canvas;
        this.model = model;
        this.requests = requests;
    }

    void install() {
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(this::dragged);
        canvas.setOnMouseReleased(this::released);
        canvas.setOnMouseClicked(this::clicked);
        canvas.setOnMouseMoved(event -> model.hover(input(event)));
        canvas.setOnScroll(this::scrolled);
        canvas.setOnZoom(this::pinched);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> hold(space || event.getCode() == KeyCode.SPACE));
        canvas.addEventHandler(KeyEvent.KEY_RELEASED, event -> hold(space && event.getCode() != KeyCode.SPACE));
        canvas.focusedProperty().subscribe(_ -> hold(false));
        model.previewProperty().subscribe(_ -> hold(space));
    }

    private void hold(boolean space) {
        this.space = space;
        canvas.setCursor(Cursors.of(model.previewProperty().get(), space));
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        onMinimap = canvas.isOnMinimap(screen(event));
        if (onMinimap) {
            canvas.centreOnMinimap(screen(event));
        } else {
            model.press(input(event));
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (onMinimap) {
            canvas.centreOnMinimap(screen(event));
        } else {
            model.drag(input(event));
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (!onMinimap) {
            model.release(input(event));
        }
        onMinimap = false;
        event.consume();
    }

    /** A double click on empty canvas opens the list of layers to add; on a folded group it opens the group. */
    private void clicked(MouseEvent event) {
        if (event.getClickCount() != 2) {
            return;
        }
        Point world = input(event).world();
        Hit hit = HitTest.at(model.sceneProperty().get(), world);
        if (hit instanceof Hit.OnNothing) {
            requests.add(Optional.of(world));
        } else if (hit instanceof Hit.OnCard(Card card)) {
            card.folded().ifPresent(group -> model.editor().apply(new Fold(group, false)));
        }
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        Viewport view = model.viewportProperty().get();
        model.viewportProperty().set(event.isShortcutDown()
                ? view.zoomedAt(new Point(event.getX(), event.getY()), Math.pow(ZOOM_PER_STEP, event.getDeltaY()))
                : view.panned(event.getDeltaX(), event.getDeltaY()));
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        Viewport view = model.viewportProperty().get();
        model.viewportProperty().set(view.zoomedAt(new Point(event.getX(), event.getY()), event.getZoomFactor()));
        event.consume();
    }

    private PointerInput input(MouseEvent event) {
        return new PointerInput(model.viewportProperty().get().toWorld(screen(event)), screen(event),
                button(event.getButton()), modifiers(event));
    }

    private static Point screen(MouseEvent event) {
        return new Point(event.getX(), event.getY());
    }

    private static Button button(MouseButton button) {
        return switch (button) {
            case PRIMARY -> Button.PRIMARY;
            case MIDDLE -> Button.MIDDLE;
            case SECONDARY -> Button.SECONDARY;
            case NONE, BACK, FORWARD -> Button.NONE;
        };
    }

    private Set<Modifier> modifiers(MouseEvent event) {
        Set<Modifier> held = EnumSet.noneOf(Modifier.class);
        if (event.isShiftDown()) {
            held.add(Modifier.SHIFT);
        }
        if (event.isShortcutDown()) {
            held.add(Modifier.SHORTCUT);
        }
        if (event.isAltDown()) {
            held.add(Modifier.ALT);
        }
        if (space) {
            held.add(Modifier.SPACE);
        }
        return held;
    }
}
