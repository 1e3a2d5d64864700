package org.gabor.engine.compute;

import java.util.List;
import org.gabor.graph.layer.ParameterSpec.Role;

/** One tensor that a network holds, by its {@code state_dict} key; values are copied in and out in C order. */
public final class Parameter {

    private final String name;
    private final List<Integer> dims;
    private final Role role;

    Parameter(String name, List<Integer> dims, Role role) {
        this.name = name;
        this.dims = dims;
        this.role = role;
    }

    /** {@code features.0.weight}. */
    public String name() {
        return name;
    }

    /** Extents in PyTorch's order: O×(C/groups)×H×W for a convolution, out×in for a linear layer. */
    public List<Integer> dims() {
        return dims;
    }

    public Role role() {
        return role;
    }

    public int size() {
        return dims.stream().reduce(1, Math::multiplyExact);
    }

    public float[] read() {
        throw new UnsupportedOperationException();
    }

    /** Throws {@link IllegalArgumentException} where the number of values is another one. */
    public void write(float[] values) {
        throw new UnsupportedOperationException();
    }

    /** The loss's gradient from the last backward pass; throws {@link IllegalStateException} for running statistics. */
    public float[] gradient() {
        throw new UnsupportedOperationException();
    }
}
