package org.gabor.app.view.canvas;

import org.gabor.app.editor.scene.Frame;
import org.gabor.app.geom.Rect;

/** Draws groups: a tinted box with a chevron, a title and a summary. */
final class FramePainter implements Painter {

    private static final double RADIUS = 12;

    @Override
    public void paint(Pen pen, PaintState state) {
        pen.inWorld(state.view());
        state.scene().frames().stream()
                .filter(frame -> frame.rect().intersects(state.visible()))
                .forEach(frame -> paint(pen, state, frame));
    }

    private void paint(Pen pen, PaintState state, Frame frame) {
        Rect rect = frame.rect();
        pen.fill(rect, RADIUS, state.paints().frameGround(frame.family()));
        pen.border(rect, RADIUS, 1, state.paints().frameLine(frame.family()));
        Rect chevron = frame.chevron();
        double middle = chevron.centerY();
        pen.icon("down", chevron.x(), chevron.y(), state.colors().muted());
        double left = chevron.right() + 4;
        double right = rect.right() - 14;
        double title = pen.text(TextStyle.FRAME, frame.title(), left, middle, right - left, state.colors().fg());
        pen.textBefore(TextStyle.DETAIL, frame.summary(), right, middle, right - left - title - 8, state.colors().muted());
    }
}
