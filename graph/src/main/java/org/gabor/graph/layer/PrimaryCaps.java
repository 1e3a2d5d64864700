package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Window;

/**
 * The first layer of capsules: a convolution to {@code types}·{@code length} channels, whose values at each pixel are
 * {@code types} vectors, each squashed (Sabour et al. 2017, section 4). C×H×W to (types·H'·W') capsules of {@code length};
 * channel t·length + i holds number i of type t, and a capsule's index is (t·H' + y)·W' + x.
 */
public record PrimaryCaps(int types, int length, Window window) implements CapsuleLayer {

    public PrimaryCaps {
        if (types < 1 || length < 1) {
            throw new IllegalArgumentException(
                    "A PrimaryCaps needs at least 1 type of length 1, got %d of length %d.".formatted(types, length));
        }
        Math.multiplyExact(types, length);
    }

    @Override
    public Capsules outputShape(Shape in) {
        FeatureMap maps = convolution().outputShape(ShapeRequirements.featureMap(in, this));
        return new Capsules(Math.toIntExact((long) types * maps.extent().area()), length);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return convolution().parameters(ShapeRequirements.featureMap(in, this));
    }

    @Override
    public long macs(Shape in) {
        return convolution().macs(ShapeRequirements.featureMap(in, this));
    }

    /** The convolution that computes the vectors. */
    public Conv2d convolution() {
        return new Conv2d(types * length, window, 1, true);
    }
}
