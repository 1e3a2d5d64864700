package org.gabor.app.view.build;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.gabor.app.editor.Amount;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Sliding3d;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Window;

/** The arithmetic behind an output shape, as one line: {@code ⌊(26 + 2·2 − 5) / 1⌋ + 1 = 26}. */
final class ShapeReason {

    private ShapeReason() {}

    /** Empty where the shape needs no reckoning, or {@code ins} is not what the layer takes. */
    static Optional<String> of(Layer layer, List<Shape> ins, Shape out) {
        return switch (layer) {
            case Conv2d conv -> slide(conv.window(), ins, out);
            case MaxPool2d pool -> slide(pool.window(), ins, out);
            case AvgPool2d pool -> slide(pool.window(), ins, out);
            case Flatten _ -> Optional.of(joined(ins.getFirst().dims(), "·") + " = " + Amount.grouped(out.size()));
            case Concat _ -> Optional.of(joined(ins.stream().map(in -> in.dims().getFirst()).toList(), " + ")
                    + " = " + out.dims().getFirst());
            case Input _, Sliding3d _, ConvTranspose2d _, AdaptivePooling _, Activation _, Linear _, Linear2d _, Normalization _, Upsample _,
                 ZeroPad2d _, Shift _, ChannelShuffle _, ChannelSplit _, LayerScale _, Dropout _, StochasticDepth _,
                 Softmax _, CapsuleLayer _, AuxiliaryOutput _, Placeholder _, Add _, Multiply _ -> Optional.empty();
        };
    }

    private static Optional<String> slide(Window window, List<Shape> ins, Shape out) {
        return ins.getFirst() instanceof Image in && out instanceof Image made
                ? Optional.of(slide(window, in, made))
                : Optional.empty();
    }

    private static String slide(Window window, Image in, Image out) {
        String height = axis(window.padding(), in.height(), window.span().height(), window.stride().height(), out.height(),
                Extent::height);
        String width = axis(window.padding(), in.width(), window.span().width(), window.stride().width(), out.width(),
                Extent::width);
        return height.equals(width) ? height : height + "\n" + width;
    }

    private static String axis(Padding padding, int in, int span, int stride, int out,
                               ToIntFunction<Extent> side) {
        return switch (padding) {
            case Padding.Same _ -> "⌈%d / %d⌉ = %d".formatted(in, stride, out);
            case Padding.Explicit(Extent pad) ->
                    "⌊(%d + 2·%d − %d) / %d⌋ + 1 = %d".formatted(in, side.applyAsInt(pad), span, stride, out);
        };
    }

    private static String joined(List<Integer> numbers, String between) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(between));
    }
}
