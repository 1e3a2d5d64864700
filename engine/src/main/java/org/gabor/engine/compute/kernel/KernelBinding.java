package org.gabor.engine.compute.kernel;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Scratch;

/**
 * Where a kernel is bound: its tensors, all for the same number of examples. An output without gradient says that the plan only
 * predicts, an input without that nobody reads its gradient.
 *
 * @param inputs by slot
 * @param parameters by the last part of their name: {@code weight}, {@code running_mean}; in single precision
 * @param trained whether training changes any of the parameters
 * @param version of all parameters: what a kernel derived from them is out of date once it is another one
 * @param resources frees what the kernel allocates
 * @param scratch lends what it needs within one backward pass
 * @param salt tells the layers' random numbers apart
 */
public record KernelBinding(List<Tensor> inputs, Tensor output, Map<String, Tensor> parameters, boolean trained,
                            LongSupplier version,
                            Resources resources, Scratch scratch, long salt) {

    /** The same place with other tensors. */
    public KernelBinding with(List<Tensor> inputs, Tensor output, Map<String, Tensor> parameters, boolean trained) {
        return new KernelBinding(inputs, output, parameters, trained, version, resources, scratch, salt);
    }

    /** The only input of a unary layer. */
    public Tensor input() {
        return inputs.getFirst();
    }

    public Tensor parameter(String name) {
        return parameters.get(name);
    }

    /** Whether {@link Kernel#backward} will never be called. */
    public boolean onlyPredicts() {
        return output.gradient().isEmpty();
    }
}
