package org.gabor.app.view.canvas;

import org.gabor.app.editor.scene.Card;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.geom.Viewport;
import org.gabor.app.view.theme.Colors;

/** The whole network in the corner, with a frame around the part that the window shows. */
final class Minimap implements Painter {

    private static final double WIDTH = 144;
    private static final double HEIGHT = 72;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 12;
    private static final double PADDING = 8;

    @Override
    public void paint(Pen pen, Picture picture) {
        pen.inScreen();
        Colors colors = picture.colors();
        Rect box = box(picture.width(), picture.height());
        Viewport map = map(picture);
        pen.fill(box, 8, colors.bg());
        pen.border(box, 8, 1, colors.border());
        picture.scene().frames().forEach(frame ->
                pen.fill(onMap(map, frame.rect()), 3, colors.family(frame.family()).tint()));
        picture.scene().cards().forEach(card -> card(pen, colors, card, onMap(map, card.rect())));
        pen.border(clipped(onMap(map, picture.visible()), box.grown(-2)), 4, 1.5, colors.accent());
    }

    private static void card(Pen pen, Colors colors, Card card, Rect place) {
        if (card.known()) {
            pen.fill(place, 1, colors.family(card.family()).line());
        } else {
            pen.border(place, 1, 1.2, card.faulty() ? colors.danger() : colors.border());
        }
    }

    /** Where it stands in a window of this size. */
    Rect box(double width, double height) {
        return new Rect(width - RIGHT - WIDTH, height - BOTTOM - HEIGHT, WIDTH, HEIGHT);
    }

    /** The place in the world that a place in the minimap stands for. */
    Point toWorld(Picture picture, Point screen) {
        return map(picture).toWorld(screen);
    }

    private Viewport map(Picture picture) {
        Rect box = box(picture.width(), picture.height());
        Viewport fitted = Viewport.fit(picture.scene().bounds(), WIDTH, HEIGHT, PADDING);
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
