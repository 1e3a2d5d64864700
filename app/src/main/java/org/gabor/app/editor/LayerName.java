package org.gabor.app.editor;

import java.util.Locale;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Scaling;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;

/** What a new layer is called, and the glyph it is drawn with. */
public final class LayerName {

    private LayerName() {}

    /** What the first layer of its kind is called: {@code conv1}, {@code flatten}. */
    public static String label(Layer layer) {
        return switch (layer) {
            case Conv2d _, ConvTranspose2d _, Conv3d _ -> "conv1";
            case MaxPool2d _, AvgPool2d _, MaxPool3d _, AvgPool3d _, AdaptivePooling _ -> "pool1";
            case Linear _, Linear2d _ -> "fc1";
            case BatchNorm1d _, BatchNorm2d _, BatchNorm3d _ -> "bn1";
            case LayerNorm _, LayerNorm2d _, GroupNorm _, LocalResponseNorm _ -> "norm1";
            case Activation(Activation.Function function) -> function.title().toLowerCase(Locale.ROOT) + 1;
            case StochasticDepth _ -> "droppath1";
            case Scale _, LayerScale _ -> "scale1";
            case ChannelAffine _ -> "affine1";
            case EuclideanRbf _ -> "rbf";
            case CapsuleMask _ -> "mask";
            case Reconstruction _ -> "reconstruction";
            case Upsample _ -> "up1";
            case ZeroPad2d _, ChannelPad _ -> "pad1";
            case ChannelShuffle _ -> "shuffle1";
            case ChannelSplit _ -> "split1";
            case AuxiliaryOutput _ -> "aux1";
            case PrimaryCaps _, DigitCaps _ -> "caps1";
            case CapsuleLength _ -> "length";
            case Multiply _ -> "mul1";
            case Dropout _, Shift _, Add _, Concat _ -> layer.type().toLowerCase(Locale.ROOT) + 1;
            case Flatten _, Softmax _ -> layer.type().toLowerCase(Locale.ROOT);
            case Input _ -> layer.type();
            case Placeholder _ -> "layer1";
        };
    }

    /** The glyph's name in the icon set. */
    public static String icon(Layer layer) {
        return switch (layer) {
            case Conv2d _, ConvTranspose2d _ -> "conv";
            case Conv3d _ -> "conv3d";
            case Shift _ -> "shift";
            case MaxPool2d _, AvgPool2d _, MaxPool3d _, AvgPool3d _, AdaptivePooling _ -> "pool";
            case Normalization _, Scaling _ -> "norm";
            case Dropout _, StochasticDepth _ -> "drop";
            case Activation _, Softmax _ -> "act";
            case Linear _, Linear2d _, EuclideanRbf _ -> "dense";
            case Flatten _ -> "shape";
            case Upsample _ -> "enlarge";
            case ZeroPad2d _, ChannelPad _ -> "pad";
            case ChannelShuffle _ -> "shuffle";
            case ChannelSplit _ -> "split";
            case Add _ -> "add";
            case Multiply _ -> "multiply";
            case Concat _ -> "merge";
            case Input _ -> "image";
            case AuxiliaryEnd _ -> "branch";
            case CapsuleLayer _, Placeholder _ -> "other";
        };
    }
}
