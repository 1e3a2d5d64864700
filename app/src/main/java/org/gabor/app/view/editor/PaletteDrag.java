package org.gabor.app.view.editor;

import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.gabor.app.editor.palette.PaletteEntry;
import org.gabor.app.editor.tool.DropLayer;
import org.gabor.app.editor.tool.PointerInput;
import org.gabor.app.geom.Point;
import org.gabor.app.view.canvas.GraphCanvas;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.CanvasModel;
import org.gabor.app.vm.EditorCommands;

/**
 * Drags a row of the palette onto the canvas with plain mouse events: a platform drag would freeze the image under the pointer,
 * but the edge under it must be highlighted.
 */
final class PaletteDrag {

    private static final double THRESHOLD = 4;

    private final CanvasModel model;
    private final EditorCommands commands;
    private final GraphCanvas canvas;
    private final Pane overlay;
    private final Label ghost = new Label();
    private Point2D start = Point2D.ZERO;
    private boolean dragging;
    private boolean wasOver;

    /** {@code overlay} covers the window and is mouse-transparent; it shows the dragged row outside the canvas. */
    PaletteDrag(CanvasModel model, EditorCommands commands, GraphCanvas canvas, Pane overlay) {
        this.model = model;
        this.commands = commands;
        this.canvas = canvas;
        this.overlay = overlay;
        ghost.getStyleClass().add("palette-ghost");
        ghost.setMouseTransparent(true);
    }

    void install(Node row, PaletteEntry entry) {
        row.setOnMousePressed(event -> {
            start = new Point2D(event.getSceneX(), event.getSceneY());
            dragging = false;
        });
        row.setOnMouseDragged(event -> dragged(event, entry));
        row.setOnMouseReleased(event -> released(event, entry));
    }

    /** Adds the entry behind the selected layer. */
    void append(PaletteEntry entry) {
        commands.append(entry);
    }

    private void dragged(MouseEvent event, PaletteEntry entry) {
        if (!dragging && start.distance(event.getSceneX(), event.getSceneY()) < THRESHOLD) {
            return;
        }
        if (!dragging) {
            dragging = true;
            begin(entry);
        }
        boolean over = isOverCanvas(event);
        ghost.setVisible(!over);
        Point2D at = overlay.sceneToLocal(event.getSceneX(), event.getSceneY());
        ghost.relocate(at.getX() + 8, at.getY() + 8);
        if (over) {
            model.drag(input(event));
        } else if (wasOver) {
            model.take(new DropLayer(entry));
        }
        wasOver = over;
    }

    private void begin(PaletteEntry entry) {
        ghost.setText(entry.name());
        ghost.setGraphic(Icons.of(entry.icon(), 16));
        overlay.getChildren().setAll(ghost);
        model.take(new DropLayer(entry));
    }

    private void released(MouseEvent event, PaletteEntry entry) {
        overlay.getChildren().clear();
        if (!dragging) {
            append(entry);
        } else if (isOverCanvas(event)) {
            model.release(input(event));
            canvas.requestFocus();
        } else {
            model.cancel();
        }
        dragging = false;
    }

    private boolean isOverCanvas(MouseEvent event) {
        return canvas.contains(canvas.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private PointerInput input(MouseEvent event) {
        Point2D at = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
        Point screen = new Point(at.getX(), at.getY());
        return new PointerInput(model.viewportProperty().get().toWorld(screen), screen, PointerInput.Button.PRIMARY, Set.of());
    }
}
