package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.layer.ParameterSpec.Role;

/** Shared by the normalizations: a factor and a bias for each value or channel, after dividing by √(variance + eps). */
final class ScaleAndShift {

    private ScaleAndShift() {}

    static void checkEps(double eps) {
        if (!(eps > 0)) {
            throw new IllegalArgumentException("eps must be above 0, got " + eps + ".");
        }
    }

    static List<ParameterSpec> parameters(List<Integer> dims) {
        return List.of(new ParameterSpec("weight", dims, Role.SCALE), new ParameterSpec("bias", dims, Role.SHIFT));
    }
}
