package org.gabor.engine.inspect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.PlanMemory;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/**
 * The plans of an inspector, compiled when a probe needs them. Each has its own weights, so that only as many are kept as fit
 * the memory; the least recently used one is closed first.
 */
final class InspectionPlans implements AutoCloseable {

    private static final int MOST_AT_ONCE = 16;

    /** The memory of a plan, in bytes, up to which samples run at once. */
    private static final long MEMORY = 1L << 30;

    /** The memory of all plans, in bytes, up to which they are kept. */
    private static final long KEPT_MEMORY = 3L << 29;

    private Inspected network;
    private final BiFunction<Graph, PlanOptions, Plan> compiler;
    private final SequencedMap<PlanOptions, Plan> compiled = new LinkedHashMap<>();
    private final Map<PlanOptions, PlanOptions> fitting = new HashMap<>();

    /** @param compiler chooses the kernels */
    InspectionPlans(Inspected network, BiFunction<Graph, PlanOptions, Plan> compiler) {
        this.network = network;
        this.compiler = compiler;
    }

    /** Writes other weights of the same network into all plans. */
    void use(Inspected changed) {
        network = changed;
        compiled.values().forEach(plan -> changed.weights().accept(plan.parameters()));
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
        return get(fitting.computeIfAbsent(PlanOptions.prediction(MOST_AT_ONCE), this::fitting));
    }

    /** Predicts up to 16 samples at once and keeps the values of these nodes. */
    Plan predicting(Set<NodeId> nodes) {
        return get(fitting.computeIfAbsent(PlanOptions.prediction(MOST_AT_ONCE).keep(nodes), this::fitting));
    }

    /** Computes gradients of scores, up to 16 samples at once. */
    Plan gradients() {
        return get(fitting.computeIfAbsent(PlanOptions.inspection(MOST_AT_ONCE), this::fitting));
    }

    /** Computes gradients of scores with respect to a node, for one sample. */
    Plan gradientsOf(NodeId node) {
        return get(PlanOptions.inspection(1).keep(Set.of(node)));
    }

    private PlanOptions fitting(PlanOptions options) {
        PlanOptions smaller = options;
        while (smaller.batch() > 1 && estimate(smaller) > MEMORY) {
            smaller = smaller.withBatch(smaller.batch() / 2);
        }
        return smaller;
    }

    private long estimate(PlanOptions options) {
        try {
            return PlanMemory.estimate(network.graph(), options, 0);
        } catch (PlanException unfit) {
            throw new ProbeException(unfit.getMessage());
        }
    }

    private Plan get(PlanOptions options) {
        Plan plan = compiled.remove(options);
        if (plan == null) {
            makeRoom(estimate(options));
            plan = compile(network.graph(), options);
        }
        compiled.putLast(options, plan);
        return plan;
    }

    private void makeRoom(long needed) {
        while (!compiled.isEmpty() && needed + compiled.values().stream().mapToLong(Plan::bytes).sum() > KEPT_MEMORY) {
            compiled.pollFirstEntry().getValue().close();
        }
    }

    /** A plan of a part of the network with its weights, which the caller closes. */
    Plan compile(Graph part, PlanOptions options) {
        try {
            Plan plan = compiler.apply(part, options);
            network.weights().accept(plan.parameters());
            return plan;
        } catch (PlanException unfit) {
            throw new ProbeException(unfit.getMessage());
        }
    }

    @Override
    public void close() {
        compiled.values().forEach(Plan::close);
        compiled.clear();
    }
}
