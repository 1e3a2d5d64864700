package org.gabor.app.editor;

import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Scaling;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Sliding;
import org.gabor.graph.layer.Sliding3d;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;

/** How far apart cards stand, in px. */
public final class Spacing {

    /** Between cards when nothing need be written between them. */
    public static final double STACKED = 8;
    /** Room for a wire with its shape. */
    public static final double WIRE = 36;
    /** Room for a wire that others leave or join. */
    public static final double BRANCH = 48;
    /** Between parts of one row. */
    public static final double BESIDE = 40;
    /** Between the cards of neighbouring columns. */
    public static final double COLUMN = 80;
    /** From a frame's edge to the cards in it: at the sides, above, below, and below where a wire passes under the cards. */
    public static final double FRAME_SIDE = 24;
    public static final double FRAME_ABOVE = 52;
    public static final double FRAME_BELOW = 32;
    public static final double FRAME_BELOW_WIRE = 52;
    /** Between a card and a frame, one below the other. */
    public static final double TO_FRAME = 16;
    /** Cards that are moved by hand stand on multiples of this. */
    public static final double GRID = 8;

    private Spacing() {}

    /** The gap between two cards, one right below the other. */
    public static double between(Layer above, Layer below) {
        return keepsShape(below) && !(above instanceof Input) ? STACKED : WIRE;
    }

    /** Whether a layer never changes the shape, so that it stands close below what it follows. */
    public static boolean keepsShape(Layer layer) {
        return switch (layer) {
            case Activation _, Dropout _, StochasticDepth _, Scaling _, Softmax _, Normalization _, Shift _, ChannelShuffle _,
                 AuxiliaryEnd _ -> true;
            case Input _, Sliding _, Sliding3d _, ConvTranspose2d _, AdaptivePooling _, Linear _, Linear2d _, EuclideanRbf _,
                 Flatten _, Upsample _, ZeroPad2d _, ChannelPad _, ChannelSplit _, CapsuleLayer _, Merge _,
                 Placeholder _ -> false;
        };
    }
}
