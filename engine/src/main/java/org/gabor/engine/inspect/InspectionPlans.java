package org.gabor.engine.inspect;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.PlanMemory;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/** The plans of an inspector, compiled when a probe needs them. Only the last plan is kept, because each has its own weights. */
final class InspectionPlans implements AutoCloseable {

    private static final int MOST_AT_ONCE = 16;

    /** The memory, in bytes, up to which samples run at once. */
    private static final long MEMORY = 1L << 30;

    private final Inspected network;
    private final BiFunction<Graph, PlanOptions, Plan> compiler;
    private Optional<Compiled> last = Optional.empty();

    private record Compiled(PlanOptions options, Plan plan) {}

    /** @param compiler chooses the kernels */
    InspectionPlans(Inspected network, BiFunction<Graph, PlanOptions, Plan> compiler) {
        this.network = network;
        this.compiler = compiler;
    }

    /** Keeps the values of these nodes in prediction mode; for one sample. */
    Plan keeping(Set<NodeId> nodes) {
        return get(PlanOptions.prediction(1).keep(nodes));
    }

    /** Keeps the values of all nodes in prediction mode; for one sample. */
    Plan keepingAll() {
        return keeping(network.graph().nodes().values().stream().map(node -> node.id()).collect(Collectors.toSet()));
    }

    /** Only predicts, up to 16 samples at once. */
    Plan predicting() {
        return get(fitting(PlanOptions.prediction(MOST_AT_ONCE)));
    }

    /** Computes gradients of scores, up to 16 samples at once. */
    Plan gradients() {
        return get(fitting(PlanOptions.inspection(MOST_AT_ONCE)));
    }

    /** Computes gradients of scores with respect to a node, for one sample. */
    Plan gradientsOf(NodeId node) {
        return get(PlanOptions.inspection(1).keep(Set.of(node)));
    }

    private PlanOptions fitting(PlanOptions options) {
        PlanOptions fitting = options;
        while (fitting.batch() > 1 && PlanMemory.estimate(network.graph(), fitting, 0) > MEMORY) {
            fitting = fitting.withBatch(fitting.batch() / 2);
        }
        return fitting;
    }

    private Plan get(PlanOptions options) {
        if (last.isEmpty() || !last.get().options().equals(options)) {
            close();
            last = Optional.of(new Compiled(options, compile(options)));
        }
        return last.get().plan();
    }

    private Plan compile(PlanOptions options) {
        try {
            Plan plan = compiler.apply(network.graph(), options);
            network.weights().accept(plan.parameters());
            return plan;
        } catch (PlanException unfit) {
            throw new ProbeException(unfit.getMessage());
        }
    }

    @Override
    public void close() {
        last.ifPresent(compiled -> compiled.plan().close());
        last = Optional.empty();
    }
}
