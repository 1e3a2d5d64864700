package org.gabor.app.editor.thumbnail;

import java.util.List;
import org.gabor.app.editor.face.Family;
import org.gabor.graph.layer.Merge;

/** A part of a network's main chain, in order. Equal pieces are drawn alike. */
sealed interface Piece {

    /**
     * A layer.
     *
     * @param height height of its bar, in px
     * @param lean whether it processes each channel separately, as a depthwise convolution does
     * @param parts number of bars above one another: groups of a convolution, capsules; 1 for all others
     */
    record Step(Family family, double height, boolean lean, int parts) implements Piece {}

    /**
     * Parallel lanes that split and meet again.
     *
     * @param lanes the non-empty lanes
     * @param skip whether there is an empty lane too, a skip connection
     */
    record Fork(List<List<Piece>> lanes, boolean skip, Merge merge) implements Piece {}

    /** A dense block: each layer takes the outputs of all layers before it (Huang et al. 2016). */
    record Dense(Step layer, int layers) implements Piece {}
}
