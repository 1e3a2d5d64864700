package org.gabor.graph.layer;

import java.util.ArrayList;
import java.util.List;
import org.gabor.graph.layer.ParameterSpec.Role;

/** What the convolutions share. */
final class Convolution {

    private Convolution() {}

    static void check(String type, int filters, int groups) {
        if (filters < 1) {
            throw new IllegalArgumentException("A " + type + " needs at least 1 filter, got " + filters + ".");
        }
        if (groups < 1 || filters % groups != 0) {
            throw new IllegalArgumentException(
                    "Groups must divide the %d filters, got %d.".formatted(filters, groups));
        }
    }

    static List<ParameterSpec> parameters(int filters, boolean bias, List<Integer> weight) {
        List<ParameterSpec> specs = new ArrayList<>();
        specs.add(new ParameterSpec("weight", weight, Role.WEIGHT));
        if (bias) {
            specs.add(new ParameterSpec("bias", List.of(filters), Role.BIAS));
        }
        return specs;
    }
}
