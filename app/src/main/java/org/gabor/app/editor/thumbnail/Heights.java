package org.gabor.app.editor.thumbnail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.editor.thumbnail.Piece.Step;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/**
 * The height of each layer's bar: by the size of its feature map, with an equal step down for each halving; a vector's by its
 * length.
 */
final class Heights {

    private static final double HIGHEST = 54;
    private static final double LOWEST = 14;
    private static final double MOST_PER_HALVING = 11;
    /** Height of a pointwise convolution to or from far fewer channels than its neighbour. */
    private static final double WAIST = 0.45;
    private static final int FAR_FEWER = 3;
    private static final double SCORES = 16;
    private static final int MOST_PARTS = 5;
    private static final int MOST_CAPSULES = 10;

    private final Map<Integer, Integer> widest = new HashMap<>();
    private final int last;
    private final double largest;
    private final double perHalving;

    Heights(List<LayerMark> stops) {
        last = stops.size() - 1;
        for (LayerMark stop : stops) {
            stop.from().stream().map(stops::get)
                    .filter(before -> !(before.layer() instanceof Merge || stop.layer() instanceof Merge))
                    .forEach(before -> {
                        widest.merge(stop.index(), narrowest(before), Math::max);
                        widest.merge(before.index(), narrowest(stop), Math::max);
                    });
        }
        List<Double> sides = stops.stream().skip(1).map(stop -> side(stop.out())).filter(side -> side > 0).toList();
        largest = sides.stream().mapToDouble(side -> side).max().orElse(1);
        double smallest = sides.stream().mapToDouble(side -> side).min().orElse(1);
        perHalving = Math.min(MOST_PER_HALVING, (HIGHEST - LOWEST) / Math.max(1, log2(largest / smallest)));
    }

    Step step(LayerMark stop) {
        boolean lean = stop.layer() instanceof Conv2d conv && conv.groups() > 1 && conv.groups() == channels(stop.in());
        boolean thin = isPointwise(stop.layer()) && narrowest(stop) * FAR_FEWER <= widest.getOrDefault(stop.index(), 0);
        return new Step(LayerFace.of(stop.layer()).family(), of(stop) * (thin ? WAIST : 1), lean, lean ? 1 : parts(stop));
    }

    double of(LayerMark stop) {
        return switch (stop.out()) {
            case FeatureMap _, VideoFeatureMap _ -> HIGHEST - perHalving * log2(largest / side(stop.out()));
            case Vector _ when stop.index() == last -> SCORES;
            case Vector(int features) -> Math.clamp(SCORES + 9 * (Math.log10(features) - 1), LOWEST, HIGHEST);
            case Capsules _ -> HIGHEST;
        };
    }

    private static int parts(LayerMark stop) {
        return switch (stop.out()) {
            case Capsules(int count, int _) when stop.layer() instanceof CapsuleLayer -> Math.min(count, MOST_CAPSULES);
            case Capsules _, FeatureMap _, VideoFeatureMap _, Vector _ ->
                    stop.layer() instanceof Conv2d conv ? Math.min(conv.groups(), MOST_PARTS) : 1;
        };
    }

    /** The smaller of a pointwise layer's input and output channels; else its output channels. */
    private static int narrowest(LayerMark stop) {
        int out = channels(stop.out());
        return isPointwise(stop.layer()) ? Math.min(out, channels(stop.in())) : out;
    }

    private static boolean isPointwise(Layer layer) {
        return layer instanceof Conv2d conv && conv.window().kernel().area() == 1;
    }

    private static int channels(Shape shape) {
        return switch (shape) {
            case FeatureMap(int channels, int _, int _) -> channels;
            case VideoFeatureMap(int channels, int _, int _, int _) -> channels;
            case Vector _, Capsules _ -> 0;
        };
    }

    /** The side of a feature map in px; 0 if there is none. */
    private static double side(Shape shape) {
        return switch (shape) {
            case FeatureMap(int _, int height, int width) -> Math.sqrt((double) height * width);
            case VideoFeatureMap(int _, int _, int height, int width) -> Math.sqrt((double) height * width);
            case Vector _, Capsules _ -> 0;
        };
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
