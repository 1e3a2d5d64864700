package org.gabor.engine.compute.nd4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.memory.Resources;

/**
 * Where a kernel is bound: its arrays, all sized for the same number of examples.
 *
 * @param inputs by slot
 * @param parameters by the last part of their name: {@code weight}, {@code running_mean}
 * @param resources frees what the kernel allocates
 * @param salt tells the layers' random numbers apart
 */
public record NdBinding(List<NdTensor> inputs, NdTensor output, Map<String, NdTensor> parameters, Resources resources,
                        long salt) {

    /**
     * Where a plan only predicts, there are values where the kernels expect gradients, which they do not touch in the forward pass.
     */
    static NdBinding of(KernelBinding site) {
        Map<String, NdTensor> parameters = new HashMap<>();
        site.parameters().forEach((name, parameter) -> parameters.put(name, NdTensor.of(parameter)));
        NdBinding arrays =
                new NdBinding(site.inputs().stream().map(NdTensor::of).toList(), NdTensor.of(site.output()), parameters,
                        site.resources(), site.salt());
        return site.onlyPredicts() ? arrays.withoutGradients() : arrays;
    }

    private NdBinding withoutGradients() {
        Map<String, NdTensor> completed = new HashMap<>();
        parameters.forEach((name, parameter) -> completed.put(name, NdBinding.standIn(parameter)));
        return new NdBinding(inputs.stream().map(NdBinding::standIn).toList(), standIn(output), completed, resources, salt);
    }

    private static NdTensor standIn(NdTensor tensor) {
        return new NdTensor(tensor.values(), Optional.of(tensor.values()));
    }

    /** The only input of a unary layer. */
    public NdTensor input() {
        return inputs.getFirst();
    }

    public NdTensor parameter(String name) {
        return parameters.get(name);
    }
}
