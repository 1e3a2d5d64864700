package org.gabor.engine.compute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.kernel.FusedStep;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.optim.VectorMath;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Shape;

/** A provider that delegates everything to another one, for tests to override a part of it. */
abstract class DelegatingProvider implements KernelProvider {

    final KernelProvider inner;

    DelegatingProvider(KernelProvider inner) {
        this.inner = inner;
    }

    /** A provider without fusion. */
    static KernelProvider unfused(KernelProvider inner) {
        return new DelegatingProvider(inner) {
            @Override
            public boolean fuses(Layer layer, Activation.Function function, boolean predicts) {
                return false;
            }

            @Override
            public Optional<Kernel> fold(List<FusedStep> chain) {
                return Optional.empty();
            }
        };
    }

    @Override
    public Kernel bind(Operation operation, KernelBinding binding) {
        return inner.bind(operation, binding);
    }

    @Override
    public Optional<Kernel> fold(List<FusedStep> chain) {
        return inner.fold(chain);
    }

    @Override
    public boolean folds(List<Operation> chain) {
        return inner.folds(chain);
    }

    @Override
    public Kernel bindFork(Tensor trunk, List<Tensor> branches, Resources resources) {
        return inner.bindFork(trunk, branches, resources);
    }

    @Override
    public boolean computesIn(Precision precision) {
        return inner.computesIn(precision);
    }

    @Override
    public DimensionOrder order(Shape shape) {
        return inner.order(shape);
    }

    @Override
    public Map<String, Layout> layouts(Operation operation, List<Format> inputs, Format output, boolean predicts,
                                       Resources resources) {
        return inner.layouts(operation, inputs, output, predicts, resources);
    }

    @Override
    public VectorMath vectors() {
        return inner.vectors();
    }

    @Override
    public long keptBytes(Operation operation, Format input, long weights, boolean predicts) {
        return inner.keptBytes(operation, input, weights, predicts);
    }

    @Override
    public boolean fuses(Layer layer, Activation.Function function, boolean predicts) {
        return inner.fuses(layer, function, predicts);
    }

    @Override
    public boolean worksInPlace(Layer layer, Layer producer) {
        return inner.worksInPlace(layer, producer);
    }

    @Override
    public boolean sparesInputGradient(Layer layer) {
        return inner.sparesInputGradient(layer);
    }
}
