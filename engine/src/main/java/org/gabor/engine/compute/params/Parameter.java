package org.gabor.engine.compute.params;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.HostPort;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.ParameterSpec.Role;

/** One tensor of a network, by its {@code state_dict} key. Values are copied in and out in C order. */
public final class Parameter {

    private final String name;
    private final ParameterSpec spec;
    private final Tensor tensor;
    private final boolean trained;
    private final KernelProvider kernels;
    private final Runnable changed;

    /** @param changed called after values are written */
    Parameter(String name, ParameterSpec spec, Tensor tensor, boolean trained, KernelProvider kernels, Runnable changed) {
        this.name = name;
        this.spec = spec;
        this.tensor = tensor;
        this.trained = trained;
        this.kernels = kernels;
        this.changed = changed;
    }

    /** The name: {@code features.0.weight}. */
    public String name() {
        return name;
    }

    /** Dimensions in PyTorch's order: O×(C/groups)×H×W for a convolution, out×in for a linear layer. */
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

    /** Writes all values in C order; throws {@link IllegalArgumentException} if their number is wrong. */
    public void write(float[] values) {
        if (values.length != size()) {
            throw new IllegalArgumentException("%s holds %d values, got %d.".formatted(name, size(), values.length));
        }
        onPort(tensor.values(), port -> port.write(values));
        changed.run();
    }

    /** Writes all values in C order. */
    void fill(DoubleSupplier next) {
        onPort(tensor.values(), port -> port.fill(next));
        changed.run();
    }

    /** Whether training changes it: it is neither a running statistic nor frozen. */
    public boolean isTrained() {
        return trained;
    }

    /** The loss's gradient from the last backward pass; throws {@link IllegalStateException} if the parameter is not trained. */
    public float[] gradient() {
        if (!trained) {
            throw new IllegalStateException(name + " is not trained and has no gradient.");
        }
        return copy(tensor.requiredGradient());
    }

    /** At most {@code most} values, spread evenly over the tensor, in any order; all values if there are no more. */
    public float[] sample(int most) {
        return sample(tensor.values(), most);
    }

    /** Like {@link #sample} of {@link #gradient}; throws {@link IllegalStateException} if the parameter is not trained. */
    public float[] sampleGradient(int most) {
        return trained ? sample(tensor.requiredGradient(), most) : gradient();
    }

    private float[] sample(View view, int most) {
        if (size() <= most) {
            return copy(view);
        }
        if (view.format().isFull()) {
            return view.sample(most);
        }
        float[] all = copy(view);
        float[] sample = new float[most];
        for (int i = 0; i < most; i++) {
            sample[i] = all[(int) ((long) i * all.length / most)];
        }
        return sample;
    }

    private float[] copy(View view) {
        float[] values = new float[size()];
        onPort(view, port -> port.read(values));
        return values;
    }

    private void onPort(View view, Consumer<HostPort> work) {
        try (Resources scratch = new Resources(kernels)) {
            work.accept(HostPort.of(view, kernels, scratch));
        }
    }

    ParameterSpec spec() {
        return spec;
    }

    Tensor tensor() {
        return tensor;
    }
}
