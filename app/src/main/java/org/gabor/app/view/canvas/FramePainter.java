package org.gabor.app.view.canvas;

import org.gabor.app.editor.scene.Frame;
import org.gabor.app.geom.Rect;

/** Groups: a tinted box with a chevron, a title and what is in it. */
final class FramePainter implements Painter {

    private static final double RADIUS = 12;

    @Override
    public void paint(Pen pen, Picture picture) {
        pen.inWorld(picture.view());
        picture.scene().frames().stream()
                .filter(frame -> frame.rect().intersects(picture.visible()))
                .forEach(frame -> paint(pen, picture, frame));
    }

    private void paint(Pen pen, Picture picture, Frame frame) {
        Rect rect = frame.rect();
        pen.fill(rect, RADIUS, picture.paints().frameGround(frame.family()));
        pen.border(rect, RADIUS, 1, picture.paints().frameLine(frame.family()));
        Rect chevron = frame.chevron();
        double middle = chevron.centerY();
        pen.icon("down", chevron.x(), chevron.y(), picture.colors().muted());
        double left = chevron.right() + 4;
        double right = rect.right() - 14;
        double title = pen.text(TextStyle.FRAME, frame.title(), left, middle, right - left, picture.colors().fg());
        pen.textBefore(TextStyle.DETAIL, frame.summary(), right, middle, right - left - title - 8, picture.colors().muted());
    }
}
