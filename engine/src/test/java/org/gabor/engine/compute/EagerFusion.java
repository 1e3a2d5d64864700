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
    public Kernel bind(Operation operation, KernelBinding site) {
        return operation.activation().filter(function -> !inner.fuses(operation.layer(), function, site.onlyPredicts()))
                .map(function -> both(operation.layer(), function, site)).orElseGet(() -> inner.bind(operation, site));
    }

    private Kernel both(Layer layer, Activation.Function function, KernelBinding site) {
        Format format = site.output().format();
        Tensor between = new Tensor(site.resources().allocate(format),
                site.output().gradient().map(_ -> site.resources().allocate(format)));
        Kernel first = inner.bind(Operation.of(layer), site.with(site.inputs(), between, site.parameters(), site.trained()));
        Kernel second = inner.bind(Operation.of(new Activation(function)),
                site.with(List.of(between), site.output(), Map.of(), false));
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
