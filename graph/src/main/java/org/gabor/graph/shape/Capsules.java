package org.gabor.graph.shape;

import java.util.List;

/** {@code count} vectors of {@code length} values each (Sabour et al. 2017). */
public record Capsules(int count, int length) implements Shape {

    public Capsules {
        if (count < 1 || length < 1) {
            throw new IllegalArgumentException(
                    "Capsules are at least 1 vector of 1 number, got %d×%d.".formatted(count, length));
        }
    }

    @Override
    public List<Integer> dims() {
        return List.of(count, length);
    }

    @Override
    public String kind() {
        return "capsules";
    }
}
