package org.gabor.app.view.editor;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.gabor.app.view.canvas.GraphCanvas;

/** Gives the canvas all the room there is. The canvas is unmanaged, so that repainting it lays out nothing else. */
final class CanvasHolder extends Region {

    private final GraphCanvas canvas;

    CanvasHolder(GraphCanvas canvas) {
        this.canvas = canvas;
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().setAll(canvas);
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
