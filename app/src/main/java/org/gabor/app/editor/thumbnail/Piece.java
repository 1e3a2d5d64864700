package org.gabor.app.editor.thumbnail;

import java.util.List;
import org.gabor.app.editor.face.Family;
import org.gabor.graph.layer.Merge;

/** What a network's main way is made of, in its order. Equal pieces are drawn alike. */
sealed interface Piece {

    /**
     * A layer.
     *
     * @param height of its bar, in px
     * @param lean whether each channel is seen by itself, as by a depthwise convolution
     * @param parts bars above one another: groups of a convolution, capsules; 1 for all others
     */
    record Step(Family family, double height, boolean lean, int parts) implements Piece {}

    /**
     * Ways that part and meet again.
     *
     * @param lanes what lies on each way that is not empty
     * @param skip whether there is an empty way too
     */
    record Fork(List<List<Piece>> lanes, boolean skip, Merge merge) implements Piece {}

    /** Layers of which each sees all those before it (Huang et al. 2016). */
    record Dense(Step layer, int layers) implements Piece {}
}
