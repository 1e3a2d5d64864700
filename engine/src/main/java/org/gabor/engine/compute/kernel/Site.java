package org.gabor.engine.compute.kernel;

import java.util.List;
import java.util.Map;

/**
 * Where a kernel is bound: its arrays, all sized for the same number of examples.
 *
 * @param inputs by slot
 * @param parameters by the last part of their name: {@code weight}, {@code running_mean}
 * @param resources frees what the kernel allocates
 * @param salt tells the layers' random numbers apart
 */
public record Site(List<Tensor> inputs, Tensor output, Map<String, Tensor> parameters, Resources resources, long salt) {

    /** The only input of a unary layer. */
    public Tensor input() {
        return inputs.getFirst();
    }

    public Tensor parameter(String name) {
        return parameters.get(name);
    }
}
