package org.gabor.app.view.canvas;

import org.gabor.app.editor.scene.Card;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.geom.Viewport;
import org.gabor.app.view.theme.Colors;

/** The whole network in the corner, with a frame around the visible part. */
final class Minimap implements Painter {

    private static final double WIDTH = 144;
    private static final double HEIGHT = 72;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 12;
    private static final double PADDING = 8;

    @Override
    public void paint(Pen pen, PaintState state) {
        pen.inScreen();
        Colors colors = state.colors();
        Rect box = box(state.width(), state.height());
        Viewport map = map(state);
        pen.fill(box, 8, colors.bg());
        pen.border(box, 8, 1, colors.border());
        state.scene().frames().forEach(frame -> pen.fill(onMap(map, frame.rect()), 3, colors.family(frame.family()).tint()));
        state.scene().cards().forEach(card -> card(pen, colors, card, onMap(map, card.rect())));
        pen.border(clipped(onMap(map, state.visible()), box.grown(-2)), 4, 1.5, colors.accent());
    }

    private static void card(Pen pen, Colors colors, Card card, Rect place) {
        if (card.known()) {
            pen.fill(place, 1, colors.family(card.family()).line());
        } else {
            pen.border(place, 1, 1.2, card.faulty() ? colors.danger() : colors.border());
        }
    }

    /** Its bounds in a window of this size. */
    Rect box(double width, double height) {
        return new Rect(width - RIGHT - WIDTH, height - BOTTOM - HEIGHT, WIDTH, HEIGHT);
    }

    /** The position in the world of a position in the minimap. */
    Point toWorld(PaintState state, Point screen) {
        return map(state).toWorld(screen);
    }

    private Viewport map(PaintState state) {
        Rect box = box(state.width(), state.height());
        Viewport fitted = Viewport.fit(state.scene().bounds(), WIDTH, HEIGHT, PADDING);
        return fitted.panned(box.x(), box.y());
    }

    private static Rect onMap(Viewport map, Rect world) {
        return Rect.between(map.toScreen(world.topLeft()), map.toScreen(new Point(world.right(), world.bottom())));
    }

    private static Rect clipped(Rect rect, Rect to) {
        double left = Math.clamp(rect.x(), to.x(), to.right() - 4);
        double top = Math.clamp(rect.y(), to.y(), to.bottom() - 4);
        return Rect.between(new Point(left, top), new Point(
                Math.clamp(rect.right(), left + 4, to.right()), Math.clamp(rect.bottom(), top + 4, to.bottom())));
    }
}
