package org.gabor.graph.layer;

import java.util.ArrayList;
import java.util.List;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/** Fully connected: every output is a weighted sum of all inputs, n to {@code outFeatures}. */
public record Linear(int outFeatures, boolean bias) implements Dense {

    public Linear {
        if (outFeatures < 1) {
            throw new IllegalArgumentException("A Linear layer needs at least 1 unit, got " + outFeatures + ".");
        }
    }

    public static Linear of(int outFeatures) {
        return new Linear(outFeatures, true);
    }

    @Override
    public Vector outputShape(Shape in) {
        ShapeRequirements.vector(in, this);
        return new Vector(outFeatures);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        List<ParameterSpec> specs = new ArrayList<>();
        specs.add(new ParameterSpec("weight", List.of(outFeatures, ShapeRequirements.vector(in, this).features()), Role.WEIGHT));
        if (bias) {
            specs.add(new ParameterSpec("bias", List.of(outFeatures), Role.BIAS));
        }
        return specs;
    }

    @Override
    public long macs(Shape in) {
        return Math.multiplyExact((long) outFeatures, in.size());
    }
}
