package org.gabor.graph.layer;

import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Narrows a shape to the kind that a layer takes, or throws a sentence. */
final class ShapeRequirements {

    private ShapeRequirements() {}

    static FeatureMap featureMap(Shape in, Layer layer) {
        return switch (in) {
            case FeatureMap map -> map;
            case VideoFeatureMap _, Vector _, Capsules _ -> throw mismatch(layer, "feature maps (channels×height×width)", in);
        };
    }

    static VideoFeatureMap videoFeatureMap(Shape in, Layer layer) {
        return switch (in) {
            case VideoFeatureMap map -> map;
            case FeatureMap _, Vector _, Capsules _ -> throw mismatch(layer, "a volume (channels×depth×height×width)", in);
        };
    }

    static Vector vector(Shape in, Layer layer) {
        return switch (in) {
            case Vector vector -> vector;
            case FeatureMap _, VideoFeatureMap _, Capsules _ -> throw mismatch(layer, "a vector", in);
        };
    }

    static Capsules capsules(Shape in, Layer layer) {
        return switch (in) {
            case Capsules capsules -> capsules;
            case FeatureMap _, VideoFeatureMap _, Vector _ -> throw mismatch(layer, "capsules (count×length)", in);
        };
    }

    /** The channels of feature maps, of images or videos. */
    static int channels(Shape in, Layer layer) {
        return switch (in) {
            case FeatureMap map -> map.channels();
            case VideoFeatureMap map -> map.channels();
            case Vector _, Capsules _ -> throw mismatch(layer, "feature maps", in);
        };
    }

    /** Throws if the channels cannot be divided into equal groups. */
    static void divisible(int groups, Shape maps) {
        int channels = maps.dims().getFirst();
        if (channels % groups != 0) {
            throw new ShapeMismatch(
                    "%d groups do not divide the %d channels of %s.".formatted(groups, channels, maps.text()));
        }
    }

    private static ShapeMismatch mismatch(Layer layer, String expected, Shape in) {
        return new ShapeMismatch(layer.type() + " expects " + expected + ", gets " + in.text() + ".");
    }
}
