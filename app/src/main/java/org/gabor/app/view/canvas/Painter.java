package org.gabor.app.view.canvas;

/** Draws one layer of the drawing. */
@FunctionalInterface
interface Painter {

    void paint(Pen pen, PaintState state);
}
