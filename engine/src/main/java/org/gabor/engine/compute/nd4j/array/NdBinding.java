package org.gabor.engine.compute.nd4j.array;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.memory.Resources;

/**
 * The arrays and settings that a kernel is bound to; all arrays have the same batch size.
 *
 * @param inputs by slot
 * @param parameters by the last part of their name: {@code weight}, {@code running_mean}
 * @param resources own and free what the kernel allocates
 * @param salt distinguishes the layers' random numbers
 */
public record NdBinding(List<NdTensor> inputs, NdTensor output, Map<String, NdTensor> parameters, Resources resources,
                        long salt) {

    /**
     * If a plan only predicts, values stand in for the gradients that kernels require; the forward pass doesn't touch them.
     */
    public static NdBinding of(KernelBinding binding) {
        Map<String, NdTensor> parameters = new HashMap<>();
        binding.parameters().forEach((name, parameter) -> parameters.put(name, NdTensor.of(parameter)));
        NdBinding arrays =
                new NdBinding(binding.inputs().stream().map(NdTensor::of).toList(), NdTensor.of(binding.output()), parameters,
                        binding.resources(), binding.salt());
        return binding.onlyPredicts() ? arrays.withoutGradients() : arrays;
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
