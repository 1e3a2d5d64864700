package org.gabor.engine.compute;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.gabor.engine.compute.kernel.HostArray;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One tensor that a network holds, by its {@code state_dict} key; values are copied in and out in C order. */
public final class Parameter {

    private final String name;
    private final ParameterSpec spec;
    private final Tensor tensor;
    private final boolean trained;

    Parameter(String name, ParameterSpec spec, Tensor tensor, boolean trained) {
        this.trained = trained;
        this.name = name;
        this.spec = spec;
        this.tensor = tensor;
    }

    /** {@code features.0.weight}. */
    public String name() {
        return name;
    }

    /** Extents in PyTorch's order: O×(C/groups)×H×W for a convolution, out×in for a linear layer. */
    public List<Integer> dims() {
        return spec.dims();
    }

    public Role role() {
        return spec.role();
    }

    public int size() {
        return Math.toIntExact(spec.size());
    }

    public float[] read() {
        return copy(tensor.values());
    }

    /** Throws {@link IllegalArgumentException} where the number of values is another one. */
    public void write(float[] values) {
        if (values.length != size()) {
            throw new IllegalArgumentException("%s holds %d values, got %d.".formatted(name, size(), values.length));
        }
        new HostArray(tensor.values()).write(values);
    }

    /** Writes every value in C order. */
    void fill(DoubleSupplier next) {
        new HostArray(tensor.values()).fill(next);
    }

    /** Whether training changes it: neither a running statistic nor frozen. */
    public boolean isTrained() {
        return trained;
    }

    /** The loss's gradient from the last backward pass; throws {@link IllegalStateException} for what is not trained. */
    public float[] gradient() {
        if (!trained) {
            throw new IllegalStateException(name + " is not trained and has no gradient.");
        }
        return copy(tensor.requiredGradient());
    }

    private float[] copy(INDArray array) {
        float[] values = new float[size()];
        new HostArray(array).read(values);
        return values;
    }

    ParameterSpec spec() {
        return spec;
    }

    Tensor tensor() {
        return tensor;
    }
}
