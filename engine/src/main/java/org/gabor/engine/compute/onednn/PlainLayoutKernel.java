package org.gabor.engine.compute.onednn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Kernels;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Scratch;
import org.gabor.engine.memory.View;
import org.gabor.graph.layer.Activation;

/** Another provider's kernel, which supports plain tensors only: tensors in other formats are copied before and after it. */
final class PlainLayoutKernel implements Kernel {

    private final Resources resources;
    private final Scratch scratch;
    private final List<Runnable> valuesIn = new ArrayList<>();
    private final List<Runnable> valuesOut = new ArrayList<>();
    private final List<Runnable> gradientsIn = new ArrayList<>();
    private final List<Runnable> gradientsOut = new ArrayList<>();
    private final List<Kernel> kernels;

    private PlainLayoutKernel(Kernels provider, Operation operation, KernelBinding binding) {
        resources = binding.resources();
        scratch = binding.scratch();
        List<Tensor> inputs = binding.inputs().stream().map(this::enters).toList();
        Tensor output = leaves(binding.output());
        Map<String, Tensor> parameters = new HashMap<>();
        binding.parameters().forEach((name, parameter) -> parameters.put(name, enters(parameter)));
        Tensor last = operation.activation().isEmpty() ? output : plain(output);
        kernels = new ArrayList<>(List.of(provider.bind(Operation.of(operation.layer()),
                binding.with(inputs, last, parameters, binding.trained()))));
        operation.activation().ifPresent(function -> kernels.add(provider.bind(Operation.of(new Activation(function)),
                binding.with(List.of(last), output, Map.of(), false))));
    }

    /** The kernel itself, if all tensors are plain already. */
    static Kernel of(Kernels provider, Operation operation, KernelBinding binding) {
        boolean plain = operation.activation().isEmpty() && binding.output().format().isPlain()
                && binding.inputs().stream().allMatch(input -> input.format().isPlain())
                && binding.parameters().values().stream().allMatch(parameter -> parameter.format().isPlain());
        return plain ? provider.bind(operation, binding) : new PlainLayoutKernel(provider, operation, binding);
    }

    private Tensor enters(Tensor tensor) {
        if (tensor.format().isPlain()) {
            return tensor;
        }
        Tensor plain = plain(tensor);
        valuesIn.add(Reorder.of(tensor.values(), plain.values(), resources));
        tensor.gradient().ifPresent(gradient -> gradientsOut.add(Reorder.of(plain.requiredGradient(), gradient, resources)));
        return plain;
    }

    private Tensor leaves(Tensor tensor) {
        if (tensor.format().isPlain()) {
            return tensor;
        }
        Tensor plain = plain(tensor);
        valuesOut.add(Reorder.of(plain.values(), tensor.values(), resources));
        tensor.gradient().ifPresent(gradient -> gradientsIn.add(Reorder.of(gradient, plain.requiredGradient(), resources)));
        return plain;
    }

    /** Values are kept for the backward pass. */
    private Tensor plain(Tensor like) {
        Optional<View> gradient = like.gradient().map(_ -> scratch.lend(like.format().asPlain()));
        return new Tensor(resources.allocate(like.format().asPlain()), gradient);
    }

    @Override
    public void forward(Pass pass) {
        valuesIn.forEach(Runnable::run);
        kernels.forEach(kernel -> kernel.forward(pass));
        valuesOut.forEach(Runnable::run);
    }

    @Override
    public void backward() {
        gradientsIn.forEach(Runnable::run);
        kernels.reversed().forEach(Kernel::backward);
        gradientsOut.forEach(Runnable::run);
    }
}
