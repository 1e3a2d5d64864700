package org.gabor.graph.layer;

import java.util.List;
import java.util.Objects;

/**
 * One tensor of a layer.
 *
 * @param name the last part of its key in a {@code state_dict}: {@code weight}, {@code bias}, {@code running_mean};
 *        empty if the key is the layer's path itself
 * @param dims its dimensions in PyTorch's order: O×(C/groups)×H×W for a convolution, out×in for a linear layer
 * @param role its purpose, which determines its initialization and whether it is trained
 * @param initial the initial value, except for weights and biases, which are random
 */
public record ParameterSpec(String name, List<Integer> dims, Role role, double initial) {

    /** The purpose of a tensor. */
    public enum Role {
        WEIGHT, BIAS, SCALE, SHIFT, RUNNING_MEAN, RUNNING_VAR;

        /** Whether the optimizer updates it; running statistics are only tracked. */
        public boolean trainable() {
            return this != RUNNING_MEAN && this != RUNNING_VAR;
        }
    }

    /** The default initial value: 1 for factors and variances, else 0. */
    public ParameterSpec(String name, List<Integer> dims, Role role) {
        this(name, dims, role, role == Role.SCALE || role == Role.RUNNING_VAR ? 1 : 0);
    }

    public ParameterSpec {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        dims = List.copyOf(dims);
    }

    public long size() {
        return dims.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** Fan-in: the product of all dimensions but the first (He et al. 2015, section 2.2). */
    public long fanIn() {
        return dims.stream().skip(1).mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** Fan-out: the first dimension times the kernel's area (Glorot and Bengio 2010). */
    public long fanOut() {
        return dims.size() < 2 ? size() : size() / dims.get(1);
    }
}
