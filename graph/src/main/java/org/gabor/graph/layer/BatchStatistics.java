package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.layer.ParameterSpec.Role;

/** Shared by the batch norm layers (Ioffe and Szegedy 2015, algorithms 1 and 2). */
final class BatchStatistics {

    private BatchStatistics() {}

    static void check(double eps, double momentum) {
        ScaleAndShift.checkEps(eps);
        if (!(momentum > 0 && momentum <= 1)) {
            throw new IllegalArgumentException("Momentum must be above 0 and at most 1, got " + momentum + ".");
        }
    }

    static List<ParameterSpec> parameters(int channels) {
        List<Integer> dims = List.of(channels);
        return List.of(
                new ParameterSpec("weight", dims, Role.SCALE),
                new ParameterSpec("bias", dims, Role.SHIFT),
                new ParameterSpec("running_mean", dims, Role.RUNNING_MEAN),
                new ParameterSpec("running_var", dims, Role.RUNNING_VAR));
    }
}
