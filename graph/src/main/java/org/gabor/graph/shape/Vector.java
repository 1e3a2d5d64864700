package org.gabor.graph.shape;

import java.util.List;

/** {@code features} values without spatial order. */
public record Vector(int features) implements Shape {

    public Vector {
        if (features < 1) {
            throw new IllegalArgumentException("A vector needs at least 1 feature, got " + features + ".");
        }
    }

    @Override
    public List<Integer> dims() {
        return List.of(features);
    }

    @Override
    public String kind() {
        return "a vector";
    }
}
