package org.gabor.app.editor;

import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
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
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Extent3d;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Volume;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** What the canvas writes about a layer and a shape. */
public final class LayerText {

    private static final Extent ONE = Extent.square(1);

    private LayerText() {}

    /** A card's line: {@code 96, 11×11 / 4, pad 1}, {@code max 3×3 / 2}, {@code Linear, 4,096 units}. */
    public static String settings(Layer layer) {
        return switch (layer) {
            case Conv2d _, Conv3d _, Dropout _, StochasticDepth _, LayerScale _, Scale _, Input _ -> details(layer);
            case ConvTranspose2d _ -> "transposed " + details(layer);
            case MaxPool2d _, MaxPool3d _ -> "max " + details(layer);
            case AvgPool2d _, AvgPool3d _ -> "average " + details(layer);
            case AdaptiveAvgPool2d(Extent output) -> output.equals(ONE) ? "global average" : "average " + details(layer);
            case AdaptiveMaxPool2d(Extent output) -> output.equals(ONE) ? "global max" : "max " + details(layer);
            case AdaptiveAvgPool3d(Extent3d output) ->
                    output.equals(Extent3d.cube(1)) ? "global average" : "average " + details(layer);
            case LocalResponseNorm _ -> "LRN " + details(layer);
            case BatchNorm1d _, BatchNorm2d _, BatchNorm3d _ -> "Batch norm";
            case LayerNorm _, LayerNorm2d _ -> "Layer norm";
            case GroupNorm _ -> "Group norm, " + details(layer);
            case Upsample _ -> "Upsample " + details(layer);
            case ZeroPad2d _ -> "Zeros: " + details(layer);
            case Shift _ -> "Shift " + details(layer);
            case ChannelShuffle _ -> "Shuffle, " + details(layer);
            case ChannelSplit _ -> "Channels, " + details(layer);
            case ChannelPad _ -> "Channels: " + details(layer);
            case AuxiliaryOutput _ -> "Auxiliary loss " + details(layer);
            case Reconstruction _ -> "Pixel loss " + details(layer);
            case EuclideanRbf _ -> "RBF, " + details(layer);
            case ChannelAffine _ -> "Coefficient and bias";
            case CapsuleMask _ -> "One capsule";
            case PrimaryCaps _, DigitCaps _ -> details(layer);
            case Linear _, Linear2d _, Placeholder _ -> layer.type() + ", " + details(layer);
            case Activation _, Flatten _, Softmax _, CapsuleLength _, Add _, Multiply _, Concat _ -> layer.type();
        };
    }

    /** The settings alone, for a place that names the layer's type already; empty where there are none. */
    public static String details(Layer layer) {
        return switch (layer) {
            case Conv2d conv -> filters(conv.filters(), window(conv.window()), conv.groups());
            case ConvTranspose2d conv -> filters(conv.filters(), window(conv.window()), conv.groups());
            case Conv3d conv -> filters(conv.filters(), window(conv.window()), conv.groups());
            case MaxPool2d pool -> window(pool.window()) + ceiling(pool.ceilMode());
            case AvgPool2d pool -> window(pool.window()) + ceiling(pool.ceilMode());
            case MaxPool3d pool -> window(pool.window());
            case AvgPool3d pool -> window(pool.window());
            case AdaptiveAvgPool2d(Extent output) -> "to " + output.text();
            case AdaptiveMaxPool2d(Extent output) -> "to " + output.text();
            case AdaptiveAvgPool3d(Extent3d output) -> "to " + output.text();
            case Linear(int units, _) -> count(units, "unit");
            case Linear2d(int units, _) -> count(units, "unit");
            case LocalResponseNorm norm -> "over " + count(norm.size(), "channel");
            case GroupNorm norm -> count(norm.groups(), "group");
            case Dropout(double p) -> "p = " + Amount.plain(p);
            case StochasticDepth(double p) -> "p = " + Amount.plain(p);
            case Scale(double factor) -> "× " + Amount.plain(factor);
            case LayerScale(double initial) -> "from " + Amount.plain(initial);
            case Upsample(int scale, Upsample.Mode mode) -> scale + "×, " + mode.title();
            case ZeroPad2d(int left, int right, int top, int bottom) -> left == right && top == bottom && left == top
                    ? "" + left
                    : "%d, %d, %d, %d".formatted(left, right, top, bottom);
            case Shift(int kernel) -> kernel + "×" + kernel;
            case ChannelShuffle(int groups) -> count(groups, "group");
            case ChannelPad(int before, int after) -> "%d before, %d behind".formatted(before, after);
            case ChannelSplit(int part, int parts) -> "part %d of %d".formatted(part, parts);
            case PrimaryCaps caps -> caps.types() + " × " + caps.length() + ", " + window(caps.window());
            case DigitCaps caps -> caps.capsules() + " × " + caps.length() + ", " + count(caps.routings(), "round");
            case EuclideanRbf(int classes) -> classes == 1 ? "1 class" : Amount.grouped(classes) + " classes";
            case Reconstruction(double weight) -> "× " + Amount.plain(weight);
            case AuxiliaryOutput(double weight) -> "× " + Amount.plain(weight);
            case Input(Shape shape) -> shape(shape);
            case Placeholder _ -> "unknown";
            case BatchNorm1d _, BatchNorm2d _, BatchNorm3d _, LayerNorm _, LayerNorm2d _, Activation _, Flatten _, Softmax _,
                 CapsuleLength _, CapsuleMask _, ChannelAffine _, Merge _ -> "";
        };
    }

    /** A shape as on a wire: {@code 96×54×54}, a vector's length in groups of three digits. */
    public static String shape(Shape shape) {
        return switch (shape) {
            case Image _, Volume _, Capsules _ -> shape.text();
            case Vector(int features) -> Amount.grouped(features);
        };
    }

    private static String window(Window window) {
        String dilation = window.dilation().equals(ONE) ? "" : ", dilated " + side(window.dilation());
        return window.kernel().text() + " / " + side(window.stride()) + padding(window.padding()) + dilation;
    }

    /** Without the padding, for which a card has no room. */
    private static String window(Window3d window) {
        String dilation = window.dilation().equals(Extent3d.cube(1)) ? "" : ", dilated " + side(window.dilation());
        return window.kernel().text() + " / " + side(window.stride()) + dilation;
    }

    private static String ceiling(boolean ceilMode) {
        return ceilMode ? ", ceil" : "";
    }

    private static String padding(Padding padding) {
        return switch (padding) {
            case Padding.Same _ -> ", same";
            case Padding.Explicit(Extent pixels) -> pixels.equals(Extent.square(0)) ? "" : ", pad " + side(pixels);
        };
    }

    private static String side(Extent extent) {
        return extent.isSquare() ? "" + extent.height() : extent.text();
    }

    private static String side(Extent3d extent) {
        return extent.isCube() ? "" + extent.depth() : extent.text();
    }

    private static String count(int number, String what) {
        return Amount.grouped(number) + " " + what + (number == 1 ? "" : "s");
    }

    private static String filters(int filters, String window, int groups) {
        return Amount.grouped(filters) + ", " + window + (groups == 1 ? "" : ", " + groups + " groups");
    }
}
