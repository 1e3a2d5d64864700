package org.gabor.graph.layer;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Derives a layer's effect on shapes from its own rule, by trying two inputs that differ in every dimension. */
final class ShapeProbe {

    /** A multiple of every usual number of groups, so that layers with groups accept it. */
    private static final int CHANNELS = 64 * 9 * 5 * 7 * 11 * 13;
    private static final List<List<Shape>> INPUTS = List.of(
            List.of(new FeatureMap(CHANNELS, 7, 5), new FeatureMap(2 * CHANNELS, 9, 8)),
            List.of(new VideoFeatureMap(CHANNELS, 3, 7, 5), new VideoFeatureMap(2 * CHANNELS, 4, 9, 8)),
            List.of(new Vector(CHANNELS), new Vector(2 * CHANNELS)),
            List.of(new Capsules(6, 4), new Capsules(10, 8)));

    private ShapeProbe() {}

    /** Determined by the first kind of input that the layer accepts; false if it accepts none. */
    static boolean keepsShape(Unary layer) {
        return INPUTS.stream()
                .filter(inputs -> inputs.stream().allMatch(in -> output(layer, in).isPresent())).findFirst()
                .filter(inputs -> inputs.stream().allMatch(in -> output(layer, in).equals(Optional.of(in)))).isPresent();
    }

    /** Empty if the layer cannot take {@code in}, or its output has too many values to count. */
    private static Optional<Shape> output(Unary layer, Shape in) {
        try {
            return Optional.of(layer.outputShape(in));
        } catch (ShapeMismatch | ArithmeticException _) {
            return Optional.empty();
        }
    }
}
