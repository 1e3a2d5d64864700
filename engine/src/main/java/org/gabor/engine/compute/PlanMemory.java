package org.gabor.engine.compute;

import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.model.Graph;

/** How much memory a plan will take, found by planning without allocating. */
public final class PlanMemory {

    private PlanMemory() {}

    /**
     * Bytes of all values, gradients and parameters, of what an optimiser keeps beside each of these, and of the normalised
     * values that a normalisation keeps for its way back; without the smaller buffers of single kernels. Throws {@link PlanException} as {@link Plan#compile} does.
     *
     * @param optimizerBuffers arrays as long as all parameters that the optimiser keeps
     */
    public static long estimate(Graph graph, PlanOptions options, int optimizerBuffers) {
        LiveGraph live = LiveGraph.of(graph);
        Arena arena = new Arena();
        Planner.plan(live, options, new Nd4jKernels(), arena);
        return arena.plannedBytes() + parameters(live, optimizerBuffers) + normalised(live, options.batch());
    }

    private static long parameters(LiveGraph live, int optimizerBuffers) {
        return Parameters.specs(live).values().stream()
                .mapToLong(spec -> spec.size() * (spec.role().trainable() ? 2L + optimizerBuffers : 1)).sum() * Float.BYTES;
    }

    private static long normalised(LiveGraph live, int batch) {
        return live.nodes().stream().filter(node -> node.layer() instanceof Normalization)
                .mapToLong(node -> live.shape(node).size()).sum() * batch * Float.BYTES;
    }
}
