package org.gabor.engine.compute.kernel;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Scratch;

/**
 * The tensors and settings that a kernel is bound to; all tensors have the same batch size. An output without gradient means that
 * the plan only predicts; an input without gradient means that nothing reads it.
 *
 * @param inputs by slot
 * @param parameters by the last part of their name: {@code weight}, {@code running_mean}; in single precision
 * @param trained whether training changes any of the parameters
 * @param version of all parameters: a kernel recomputes what it derived from them when the version changes
 * @param resources own and free what the kernel allocates
 * @param scratch lends what the kernel needs within one backward pass
 * @param salt distinguishes the layers' random numbers
 */
public record KernelBinding(List<Tensor> inputs, Tensor output, Map<String, Tensor> parameters, boolean trained,
                            LongSupplier version,
                            Resources resources, Scratch scratch, long salt) {

    /** The same binding with other tensors. */
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
