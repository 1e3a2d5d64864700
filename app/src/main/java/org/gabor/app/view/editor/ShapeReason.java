package org.gabor.app.view.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gabor.app.text.NumberText;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.SlidingWindow3d;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;

/** The arithmetic of an output shape, as one line: {@code ⌊(26 + 2·2 − 5) / 1⌋ + 1 = 26}. */
final class ShapeReason {

    private ShapeReason() {}

    /** Empty if the shape needs no arithmetic, or {@code ins} doesn't fit the layer. */
    static Optional<String> of(Layer layer, List<Shape> ins, Shape out) {
        return switch (layer) {
            case Conv2d conv -> slide(conv.window(), false, ins, out);
            case MaxPool2d pool -> slide(pool.window(), pool.ceilMode(), ins, out);
            case AvgPool2d pool -> slide(pool.window(), pool.ceilMode(), ins, out);
            case SlidingWindow3d sliding -> ins.getFirst() instanceof VideoFeatureMap in && out instanceof VideoFeatureMap made
                    ? Optional.of(WindowReason.of(sliding.window(), in, made))
                    : Optional.empty();
            case ConvTranspose2d conv -> maps(ins, out, (in, made) -> WindowReason.of(conv, in, made));
            case PrimaryCaps caps -> ins.getFirst() instanceof FeatureMap
                    ? Optional.of(capsules(caps, caps.convolution().outputShape(ins.getFirst())))
                    : Optional.empty();
            case Upsample(int scale, _) -> maps(ins, out, (in, made) -> WindowReason.axes(
                    "%d·%d = %d".formatted(scale, in.height(), made.height()),
                    "%d·%d = %d".formatted(scale, in.width(), made.width())));
            case ZeroPad2d pad -> maps(ins, out, (in, made) -> WindowReason.axes(
                    "%d + %d + %d = %d".formatted(pad.top(), in.height(), pad.bottom(), made.height()),
                    "%d + %d + %d = %d".formatted(pad.left(), in.width(), pad.right(), made.width())));
            case ChannelPad(int before, int after) -> maps(ins, out,
                    (in, made) -> "%d + %d + %d = %d channels".formatted(before, in.channels(), after, made.channels()));
            case ChannelSplit(_, int parts) ->
                    maps(ins, out, (in, made) -> "%d / %d = %d channels".formatted(in.channels(), parts, made.channels()));
            case Flatten _, CapsuleMask _ ->
                    Optional.of(joined(ins.getFirst().dims(), "·") + " = " + NumberText.grouped(out.size()));
            case Concat _ -> Optional.of(joined(ins.stream().map(in -> in.dims().getFirst()).toList(), " + ")
                    + " = " + out.dims().getFirst());
            case Layer _ -> Optional.empty();
        };
    }

    private static Optional<String> slide(Window window, boolean ceilMode, List<Shape> ins, Shape out) {
        return maps(ins, out, (in, made) -> WindowReason.of(window, ceilMode, in, made));
    }

    private static Optional<String> maps(List<Shape> ins, Shape out, BiFunction<FeatureMap, FeatureMap, String> reason) {
        return ins.getFirst() instanceof FeatureMap in && out instanceof FeatureMap made
                ? Optional.of(reason.apply(in, made))
                : Optional.empty();
    }

    private static String capsules(PrimaryCaps caps, FeatureMap maps) {
        return "%d·%d·%d = %s".formatted(caps.types(), maps.height(), maps.width(),
                NumberText.grouped(caps.types() * maps.extent().area()));
    }

    private static String joined(List<Integer> numbers, String between) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(between));
    }
}
