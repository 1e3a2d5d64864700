package org.gabor.app.view.canvas;

import org.gabor.app.geom.Viewport;

/** Draws the background: dots 24 px apart that move with the world; fewer dots at low zoom. */
final class GridPainter implements Painter {

    private static final double PITCH = 24;
    private static final double CLOSEST = 14;

    @Override
    public void paint(Pen pen, PaintState state) {
        pen.inScreen();
        Viewport view = state.view();
        double pitch = PITCH * view.scale();
        while (pitch < CLOSEST) {
            pitch *= 2;
        }
        double left = Math.floorMod(Math.round(view.offsetX() - pitch / 2), Math.round(pitch));
        double top = Math.floorMod(Math.round(view.offsetY() - pitch / 2), Math.round(pitch));
        for (double y = top; y < state.height() + pitch; y += pitch) {
            for (double x = left; x < state.width() + pitch; x += pitch) {
                pen.square(Math.round(x) - 1, Math.round(y) - 1, 2, state.colors().dot());
            }
        }
    }
}
