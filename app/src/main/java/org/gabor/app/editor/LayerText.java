package org.gabor.app.editor;

import java.util.Locale;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Window;

/** What the canvas writes about a layer and a shape. */
public final class LayerText {

    private static final Extent ONE = Extent.square(1);

    private LayerText() {}

    /** A card's line: {@code 96, 11×11 / 4, pad 1}, {@code max 3×3 / 2}, {@code Linear, 4,096 units}. */
    public static String settings(Layer layer) {
        return switch (layer) {
            case Conv2d _, Dropout _, Input _ -> details(layer);
            case MaxPool2d _ -> "max " + details(layer);
            case AvgPool2d _ -> "average " + details(layer);
            case AdaptiveAvgPool2d(Extent output) -> output.equals(ONE) ? "global average" : "average " + details(layer);
            case LocalResponseNorm _ -> "LRN " + details(layer);
            case BatchNorm1d _, BatchNorm2d _ -> "Batch norm";
            case Linear _, Placeholder _ -> layer.type() + ", " + details(layer);
            case Activation _, Flatten _, Softmax _, Add _, Concat _ -> layer.type();
        };
    }

    /** The settings alone, for a place that names the layer's type already; empty where there are none. */
    public static String details(Layer layer) {
        return switch (layer) {
            case Conv2d conv -> Amount.grouped(conv.filters()) + ", " + window(conv.window()) + groups(conv.groups());
            case MaxPool2d(Window window) -> window(window);
            case AvgPool2d(Window window) -> window(window);
            case AdaptiveAvgPool2d(Extent output) -> "to " + output.text();
            case Linear(int units, _) -> Amount.grouped(units) + (units == 1 ? " unit" : " units");
            case LocalResponseNorm norm -> "over " + norm.size() + (norm.size() == 1 ? " channel" : " channels");
            case Dropout(double p) -> "p = " + p;
            case Input(Shape shape) -> shape(shape);
            case Placeholder _ -> "unknown";
            case BatchNorm1d _, BatchNorm2d _, Activation _, Flatten _, Softmax _, Add _, Concat _ -> "";
        };
    }

    /** A shape as on a wire: {@code 96×54×54}, a vector's length in groups of three digits. */
    public static String shape(Shape shape) {
        return switch (shape) {
            case Image image -> image.text();
            case Vector(int features) -> Amount.grouped(features);
        };
    }

    /** What the first layer of its kind is called: {@code conv1}, {@code flatten}. */
    public static String label(Layer layer) {
        return switch (layer) {
            case Conv2d _ -> "conv1";
            case MaxPool2d _, AvgPool2d _, AdaptiveAvgPool2d _ -> "pool1";
            case Linear _ -> "fc1";
            case LocalResponseNorm _ -> "norm1";
            case BatchNorm1d _, BatchNorm2d _ -> "bn1";
            case Activation(Activation.Function function) -> function.title().toLowerCase(Locale.ROOT) + 1;
            case Dropout _, Add _, Concat _ -> layer.type().toLowerCase(Locale.ROOT) + 1;
            case Flatten _, Softmax _ -> layer.type().toLowerCase(Locale.ROOT);
            case Input _ -> layer.type();
            case Placeholder _ -> "layer1";
        };
    }

    /** The glyph's name in the icon set. */
    public static String icon(Layer layer) {
        return switch (layer) {
            case Conv2d _ -> "conv";
            case MaxPool2d _, AvgPool2d _, AdaptiveAvgPool2d _ -> "pool";
            case BatchNorm1d _, BatchNorm2d _, LocalResponseNorm _ -> "norm";
            case Dropout _ -> "drop";
            case Activation _, Softmax _ -> "act";
            case Linear _ -> "dense";
            case Flatten _ -> "shape";
            case Add _ -> "add";
            case Concat _ -> "merge";
            case Input _ -> "image";
            case Placeholder _ -> "other";
        };
    }

    private static String window(Window window) {
        String dilation = window.dilation().equals(ONE) ? "" : ", dilated " + side(window.dilation());
        return window.kernel().text() + " / " + side(window.stride()) + padding(window.padding()) + dilation;
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

    private static String groups(int groups) {
        return groups == 1 ? "" : ", " + groups + " groups";
    }
}
