package org.gabor.engine.compute.exec;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.kernel.FusedStep;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.SplitMix64;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.compute.plan.Application;
import org.gabor.engine.compute.plan.Stage;
import org.gabor.engine.compute.plan.Value;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Scratch;
import org.gabor.graph.model.Node;

/**
 * Binds kernels to the steps of a blueprint.
 *
 * @param n samples of a batch
 * @param resources own and free what the kernels allocate
 */
record KernelBinder(Parameters parameters, KernelProvider provider, int n, Resources resources) {

    /** @param scratch is available during the stage's backward pass */
    Kernel bind(Stage stage, Scratch scratch) {
        return switch (stage) {
            case Stage.Apply apply -> bind(apply, scratch);
            case Stage.Fork(Value trunk, List<Value> branches) ->
                    provider.bindFork(trunk.bind(n), branches.stream().map(branch -> branch.bind(n)).toList(), resources);
        };
    }

    private Kernel bind(Stage.Apply apply, Scratch scratch) {
        Application application = parameters.application(apply.node());
        KernelBinding binding = binding(apply, scratch);
        return application.isShared()
                ? SharedKernel.bind(provider, apply.operation(), binding, application, parameters.trainedBy(apply.node()))
                : provider.bind(apply.operation(), binding);
    }

    /** One kernel for prediction that computes all of these layers; empty if there is none. */
    Optional<Kernel> fold(List<Stage.Apply> layers) {
        return provider.fold(layers.stream()
                .map(layer -> new FusedStep(layer.operation(), binding(layer, resources::allocate))).toList());
    }

    private KernelBinding binding(Stage.Apply apply, Scratch scratch) {
        Node node = apply.node();
        return new KernelBinding(apply.inputs().stream().map(input -> input.bind(n)).toList(), apply.output().bind(n),
                parameters.of(node), parameters.trains(node), parameters::version, resources, scratch,
                SplitMix64.hash(node.path().value()));
    }
}
