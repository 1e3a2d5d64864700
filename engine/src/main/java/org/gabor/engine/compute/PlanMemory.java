package org.gabor.engine.compute;

import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.plan.Arena;
import org.gabor.engine.compute.plan.Blueprint;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.MicroBatch;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.compute.plan.Planner;
import org.gabor.engine.compute.plan.Stage;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.model.Graph;

/** The memory that a plan will take, computed by planning without allocating or loading native libraries. */
public final class PlanMemory {

    private final LiveGraph network;
    private final PlanOptions options;
    private final KernelProvider kernels;

    private PlanMemory(LiveGraph network, PlanOptions options, KernelProvider kernels) {
        this.network = network;
        this.options = options.withBatch(MicroBatch.size(network, options, kernels));
        this.kernels = kernels;
    }

    /**
     * Bytes of all values, gradients and parameters, of the optimizer's buffers, and of the copies that kernels keep; without
     * smaller buffers. Throws {@link org.gabor.engine.compute.plan.PlanException} if the network cannot run.
     *
     * @param optimizerBuffers the number of buffers of the optimizer, each as large as all parameters
     */
    public static long estimate(Graph graph, PlanOptions options, int optimizerBuffers) {
        return new PlanMemory(LiveGraph.of(graph, options), options, Providers.expected()).estimate(optimizerBuffers);
    }

    private long estimate(int optimizerBuffers) {
        Arena arena = new Arena(kernels);
        Blueprint blueprint = Planner.plan(network, options, kernels, arena);
        long kept = blueprint.steps().stream().mapToLong(step -> kept(step.stage()) + folded(step)).sum();
        return arena.plannedBytes() + parameters(options.predicts() ? 1 : 2 + optimizerBuffers) + kept;
    }

    private long parameters(long copies) {
        return network.parameters().values().stream()
                .mapToLong(spec -> spec.size() * (spec.role().trainable() ? copies : 1)).sum() * Float.BYTES;
    }

    private long kept(Stage stage) {
        return switch (stage) {
            case Stage.Apply apply -> kept(apply, options.predicts());
            case Stage.Fork _ -> 0;
        };
    }

    private long kept(Stage.Apply apply, boolean predicts) {
        return kernels.keptBytes(apply.operation(), apply.inputs().getFirst().format(options.batch()), weights(apply), predicts);
    }

    /** Weights with a folded normalization, for prediction. Training also predicts, during validation. */
    private long folded(Blueprint.Step step) {
        if (!step.predicts() || step.chain().isEmpty() || !(step.chain().getLast().node().layer() instanceof Normalization)) {
            return 0;
        }
        Stage.Apply layer = step.chain().getFirst();
        return Float.BYTES * weights(layer) + (options.predicts() ? 0 : kept(layer, true));
    }

    private long weights(Stage.Apply apply) {
        return network.inference().usedParameters(apply.node().id()).stream()
                .filter(spec -> spec.role() == Role.WEIGHT).mapToLong(ParameterSpec::size).sum();
    }
}
