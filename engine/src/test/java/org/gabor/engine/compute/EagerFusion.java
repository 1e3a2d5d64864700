package org.gabor.engine.compute;

import java.util.List;
import java.util.Map;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.Format;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Layer;

/** Fuses an activation with every layer. If the other provider can't, its two kernels run one after the other. */
final class EagerFusion extends DelegatingProvider {

    EagerFusion(KernelProvider inner) {
        super(inner);
    }

    @Override
    public boolean fuses(Layer layer, Activation.Function function, boolean predicts) {
        return !(layer instanceof Activation);
    }

    @Override
    public Kernel bind(Operation operation, KernelBinding binding) {
        return operation.activation().filter(function -> !inner.fuses(operation.layer(), function, binding.onlyPredicts()))
                .map(function -> both(operation.layer(), function, binding)).orElseGet(() -> inner.bind(operation, binding));
    }

    private Kernel both(Layer layer, Activation.Function function, KernelBinding binding) {
        Format format = binding.output().format();
        Tensor between = new Tensor(binding.resources().allocate(format),
                binding.output().gradient().map(_ -> binding.resources().allocate(format)));
        Kernel first =
                inner.bind(Operation.of(layer), binding.with(binding.inputs(), between, binding.parameters(), binding.trained()));
        Kernel second = inner.bind(Operation.of(new Activation(function)),
                binding.with(List.of(between), binding.output(), Map.of(), false));
        return new Kernel() {
            @Override
            public void forward(Pass pass) {
                first.forward(pass);
                second.forward(pass);
            }

            @Override
            public void backward() {
                second.backward();
                first.backward();
            }
        };
    }
}
