package org.gabor.graph.layer;

import java.util.ArrayList;
import java.util.List;
import org.gabor.graph.layer.ParameterSpec.Role;

/** Shared by the convolutions. */
final class Convolution {

    private Convolution() {}

    static void check(String type, int outChannels, int groups) {
        if (outChannels < 1) {
            throw new IllegalArgumentException("A " + type + " needs at least 1 filter, got " + outChannels + ".");
        }
        if (groups < 1 || outChannels % groups != 0) {
            throw new IllegalArgumentException(
                    "Groups must divide the %d filters, got %d.".formatted(outChannels, groups));
        }
    }

    static List<ParameterSpec> parameters(int outChannels, boolean bias, List<Integer> weight) {
        List<ParameterSpec> specs = new ArrayList<>();
        specs.add(new ParameterSpec("weight", weight, Role.WEIGHT));
        if (bias) {
            specs.add(new ParameterSpec("bias", List.of(outChannels), Role.BIAS));
        }
        return specs;
    }
}
