package org.gabor.app.editor;

import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;

/** Distances between cards, in px. */
public final class Spacing {

    /** Between cards without a label on their edge. */
    public static final double STACKED = 8;
    /** Between cards with a label on their edge. */
    public static final double EDGE = 36;
    /** Between cards whose edge others leave or join. */
    public static final double BRANCH = 48;
    /** Between parts of one row. */
    public static final double BESIDE = 40;
    /** Between the cards of neighbouring columns. */
    public static final double COLUMN = 80;
    /** From a frame's edge to its cards: at the sides, above, below, and below if an edge passes under the cards. */
    public static final double FRAME_SIDE = 24;
    public static final double FRAME_ABOVE = 52;
    public static final double FRAME_BELOW = 32;
    public static final double FRAME_BELOW_EDGE = 52;
    /** Between a card and a frame, one below the other. */
    public static final double TO_FRAME = 16;
    /** The grid for cards that are moved by hand. */
    public static final double GRID = 8;

    private Spacing() {}

    /** The gap between two cards, one right below the other. */
    public static double between(Layer above, Layer below) {
        return below.keepsShape() && !(above instanceof Input) ? STACKED : EDGE;
    }
}
