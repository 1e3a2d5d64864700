package org.gabor.engine.compute;

import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.memory.Format;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.model.Graph;

/** How much memory a plan will take, found by planning without allocating or loading native libraries. */
public final class PlanMemory {

    private PlanMemory() {}

    /**
     * Bytes of all values, gradients and parameters, of what an optimiser keeps beside each of these, and of the copies that
     * kernels keep; without their smaller buffers. Throws {@link PlanException} where the network cannot run.
     *
     * @param optimizerBuffers arrays as long as all parameters that the optimiser keeps
     */
    public static long estimate(Graph graph, PlanOptions options, int optimizerBuffers) {
        LiveGraph live = LiveGraph.of(graph, options);
        KernelProvider kernels = Providers.expected();
        Arena arena = new Arena();
        Blueprint blueprint = Planner.plan(live, options, kernels, arena);
        long kept = blueprint.steps().stream().mapToLong(step -> kept(step.stage(), live, options, kernels)).sum();
        return arena.plannedBytes() + parameters(live, options.predicts() ? 1 : 2 + optimizerBuffers) + kept
                + arriving(blueprint.input().format(options.batch()));
    }

    /** Images arrive in plain order. */
    private static long arriving(Format images) {
        return images.isPlain() ? 0 : images.asPlain().bytes();
    }

    private static long parameters(LiveGraph live, long copies) {
        return Parameters.specs(live).values().stream()
                .mapToLong(spec -> spec.size() * (spec.role().trainable() ? copies : 1)).sum() * Float.BYTES;
    }

    private static long kept(Stage stage, LiveGraph live, PlanOptions options, KernelProvider kernels) {
        return switch (stage) {
            case Stage.Apply apply -> {
                long weights = live.inference().parameters(apply.node().id()).stream()
                        .filter(spec -> spec.role() == Role.WEIGHT).mapToLong(ParameterSpec::size).sum();
                yield kernels.keptBytes(apply.operation(), apply.inputs().getFirst().format(options.batch()), weights,
                        options.predicts());
            }
            case Stage.Fork _ -> 0;
        };
    }
}
