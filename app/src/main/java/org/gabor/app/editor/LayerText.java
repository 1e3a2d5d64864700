package org.gabor.app.editor;

import java.util.Locale;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
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
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.PrimaryCaps;
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
            case Conv2d _, Conv3d _, Dropout _, StochasticDepth _, LayerScale _, Input _ -> details(layer);
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
            case ZeroPad2d _ -> "Zeros " + details(layer);
            case Shift _ -> "Shift " + details(layer);
            case ChannelShuffle _ -> "Shuffle, " + details(layer);
            case ChannelSplit _ -> "Channels, " + details(layer);
            case AuxiliaryOutput _ -> "Auxiliary loss " + details(layer);
            case PrimaryCaps _, DigitCaps _ -> details(layer);
            case Linear _, Linear2d _, Placeholder _ -> layer.type() + ", " + details(layer);
            case Activation _, Flatten _, Softmax _, CapsuleLength _, Add _, Multiply _, Concat _ -> layer.type();
        };
    }

    /** The settings alone, for a place that names the layer's type already; empty where there are none. */
    public static String details(Layer layer) {
        return switch (layer) {
            case Conv2d conv -> Amount.grouped(conv.filters()) + ", " + window(conv.window()) + groups(conv.groups());
            case ConvTranspose2d conv -> Amount.grouped(conv.filters()) + ", " + window(conv.window()) + groups(conv.groups());
            case Conv3d conv -> Amount.grouped(conv.filters()) + ", " + window(conv.window()) + groups(conv.groups());
            case MaxPool2d pool -> window(pool.window()) + (pool.ceilMode() ? ", ceil" : "");
            case AvgPool2d pool -> window(pool.window()) + (pool.ceilMode() ? ", ceil" : "");
            case MaxPool3d pool -> window(pool.window());
            case AvgPool3d pool -> window(pool.window());
            case AdaptiveAvgPool2d(Extent output) -> "to " + output.text();
            case AdaptiveMaxPool2d(Extent output) -> "to " + output.text();
            case AdaptiveAvgPool3d(Extent3d output) -> "to " + output.text();
            case Linear(int units, _) -> Amount.grouped(units) + (units == 1 ? " unit" : " units");
            case Linear2d(int units, _) -> Amount.grouped(units) + (units == 1 ? " unit" : " units");
            case LocalResponseNorm norm -> "over " + norm.size() + (norm.size() == 1 ? " channel" : " channels");
            case GroupNorm norm -> count(norm.groups(), "group");
            case Dropout(double p) -> "p = " + p;
            case StochasticDepth(double p) -> "p = " + p;
            case LayerScale(double initial) -> "from " + initial;
            case Upsample(int scale, Upsample.Mode mode) -> scale + "×, " + mode.title();
            case ZeroPad2d(int left, int right, int top, int bottom) -> left == right && top == bottom && left == top
                    ? "" + left
                    : "%d left, %d right, %d above, %d below".formatted(left, right, top, bottom);
            case Shift(int kernel) -> kernel + "×" + kernel;
            case ChannelShuffle(int groups) -> count(groups, "group");
            case ChannelSplit(int part, int parts) -> "part %d of %d".formatted(part, parts);
            case PrimaryCaps caps -> caps.types() + " × " + caps.length() + ", " + window(caps.window());
            case DigitCaps caps -> caps.capsules() + " × " + caps.length() + ", " + count(caps.routings(), "routing");
            case AuxiliaryOutput(double weight) -> "× " + weight;
            case Input(Shape shape) -> shape(shape);
            case Placeholder _ -> "unknown";
            case BatchNorm1d _, BatchNorm2d _, BatchNorm3d _, LayerNorm _, LayerNorm2d _, Activation _, Flatten _, Softmax _,
                 CapsuleLength _, Merge _ -> "";
        };
    }

    /** A shape as on a wire: {@code 96×54×54}, a vector's length in groups of three digits. */
    public static String shape(Shape shape) {
        return switch (shape) {
            case Image _, Volume _, Capsules _ -> shape.text();
            case Vector(int features) -> Amount.grouped(features);
        };
    }

    /** What the first layer of its kind is called: {@code conv1}, {@code flatten}. */
    public static String label(Layer layer) {
        return switch (layer) {
            case Conv2d _, ConvTranspose2d _, Conv3d _ -> "conv1";
            case MaxPool2d _, AvgPool2d _, MaxPool3d _, AvgPool3d _, AdaptivePooling _ -> "pool1";
            case Linear _, Linear2d _ -> "fc1";
            case LocalResponseNorm _, LayerNorm _, LayerNorm2d _, GroupNorm _ -> "norm1";
            case BatchNorm1d _, BatchNorm2d _, BatchNorm3d _ -> "bn1";
            case Activation(Activation.Function function) -> function.title().toLowerCase(Locale.ROOT) + 1;
            case StochasticDepth _ -> "drop_path1";
            case LayerScale _ -> "layer_scale1";
            case Upsample _ -> "up1";
            case ZeroPad2d _ -> "pad1";
            case ChannelShuffle _ -> "shuffle1";
            case ChannelSplit _ -> "split1";
            case AuxiliaryOutput _ -> "aux1";
            case PrimaryCaps _, DigitCaps _ -> "caps1";
            case CapsuleLength _ -> "length";
            case Dropout _, Shift _, Merge _ -> layer.type().toLowerCase(Locale.ROOT) + 1;
            case Flatten _, Softmax _ -> layer.type().toLowerCase(Locale.ROOT);
            case Input _ -> layer.type();
            case Placeholder _ -> "layer1";
        };
    }

    /** The glyph's name in the icon set. */
    public static String icon(Layer layer) {
        return switch (layer) {
            case Conv2d _, ConvTranspose2d _, Conv3d _, Shift _ -> "conv";
            case MaxPool2d _, AvgPool2d _, MaxPool3d _, AvgPool3d _, AdaptivePooling _ -> "pool";
            case Normalization _, LayerScale _ -> "norm";
            case Dropout _, StochasticDepth _ -> "drop";
            case Activation _, Softmax _ -> "act";
            case Linear _, Linear2d _ -> "dense";
            case Flatten _, Upsample _, ZeroPad2d _, ChannelShuffle _, ChannelSplit _ -> "shape";
            case Add _ -> "add";
            case Multiply _, Concat _ -> "merge";
            case Input _ -> "image";
            case CapsuleLayer _, AuxiliaryOutput _, Placeholder _ -> "other";
        };
    }

    private static String window(Window window) {
        String dilation = window.dilation().equals(ONE) ? "" : ", dilated " + side(window.dilation());
        return window.kernel().text() + " / " + side(window.stride()) + padding(window.padding()) + dilation;
    }

    private static String window(Window3d window) {
        Extent3d none = Extent3d.cube(0);
        String padding = window.padding().equals(none) ? "" : ", pad " + side(window.padding());
        String dilation = window.dilation().equals(Extent3d.cube(1)) ? "" : ", dilated " + side(window.dilation());
        return window.kernel().text() + " / " + side(window.stride()) + padding + dilation;
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
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String groups(int groups) {
        return groups == 1 ? "" : ", " + groups + " groups";
    }
}
