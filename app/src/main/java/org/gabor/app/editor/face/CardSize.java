package org.gabor.app.editor.face;

import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;

/** The size of a layer's card in px; it depends only on the type. */
public record CardSize(double width, double height) {

    public static final CardSize FULL = new CardSize(184, 44);
    public static final CardSize SMALL = new CardSize(184, 28);
    public static final CardSize NARROW = new CardSize(108, 44);

    /** The card's bounds if its top left corner is at {@code corner}. */
    public Rect at(Point corner) {
        return new Rect(corner.x(), corner.y(), width, height);
    }
}
