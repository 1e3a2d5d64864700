package org.gabor.app.editor;

import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.DigitCaps;
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
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Scaling;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Sliding;
import org.gabor.graph.layer.Sliding3d;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;

/** How large a layer's card is, in px: only its type decides. */
public record CardSize(double width, double height) {

    public static final CardSize FULL = new CardSize(184, 44);
    public static final CardSize SMALL = new CardSize(184, 28);
    public static final CardSize NARROW = new CardSize(108, 44);

    public static CardSize of(Layer layer) {
        return switch (layer) {
            case Input _, Activation _, Dropout _, StochasticDepth _, Scaling _, Flatten _, Softmax _, CapsuleLength _,
                 CapsuleMask _ -> SMALL;
            case Merge _ -> NARROW;
            case Sliding _, Sliding3d _, ConvTranspose2d _, AdaptivePooling _, Normalization _, Linear _, Linear2d _,
                 EuclideanRbf _, Upsample _, ZeroPad2d _, ChannelPad _, Shift _, ChannelShuffle _, ChannelSplit _, PrimaryCaps _,
                 DigitCaps _, AuxiliaryEnd _, Placeholder _ -> FULL;
        };
    }

    /** The card's place when its top left corner stands at {@code corner}. */
    public Rect at(Point corner) {
        return new Rect(corner.x(), corner.y(), width, height);
    }
}
