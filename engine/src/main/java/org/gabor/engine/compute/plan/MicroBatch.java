package org.gabor.engine.compute.plan;

import java.util.List;
import org.gabor.engine.compute.kernel.KernelProvider;

/**
 * The part of a batch that goes through a network at once. In prediction, samples are independent, and a layer reads its input
 * fastest while it is still in the processor's cache. But each part reads the weights again.
 */
public final class MicroBatch {

    /** Bytes that a layer's input and output may take: a processor's last-level cache, or a share of it. */
    private static final long CACHE = 32L << 20;
    /** The minimum ratio of a part's feature maps to its weights, in bytes read and written. */
    private static final long MAPS_TO_WEIGHTS = 4;

    private MicroBatch() {}

    /**
     * The samples of a part. It is the whole batch in training, which computes statistics over it, and if values are kept;
     * otherwise a power of two or the whole batch. A layer that may be fused with the layer before it counts as part of that
     * layer.
     */
    public static int size(LiveGraph graph, PlanOptions options, KernelProvider kernels) {
        if (!options.predicts() || !options.kept().isEmpty()) {
            return options.batch();
        }
        List<Stage> stages = Planner.plan(graph, options.withBatch(1), kernels, new Arena(kernels)).steps().stream()
                .filter(step -> step.chain().isEmpty()).map(Blueprint.Step::stage).toList();
        long widest = stages.stream().mapToLong(stage -> bytes(stage.inputs()) + bytes(stage.outputs())).max().orElse(1);
        long maps = Math.max(1, stages.stream().mapToLong(stage -> bytes(stage.outputs())).sum());
        long size = Math.max(CACHE / widest, MAPS_TO_WEIGHTS * weights(graph, options) / maps);
        return Math.clamp(Long.highestOneBit(size), 1, options.batch());
    }

    private static long weights(LiveGraph graph, PlanOptions options) {
        return graph.parameters().values().stream().mapToLong(spec -> spec.size() * options.precision().bytes()).sum();
    }

    private static long bytes(List<Value> values) {
        return values.stream().mapToLong(value -> value.format(1).bytes()).sum();
    }
}
