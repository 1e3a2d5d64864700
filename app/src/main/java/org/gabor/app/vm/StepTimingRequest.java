package org.gabor.app.vm;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.NodeId;

/** Everything that determines the time of a training step; names of layers and groups don't. */
record StepTimingRequest(Map<NodeId, Work> layers, Set<Edge> edges, int batch, Precision precision) {

    /** The key of one layer. */
    record Work(Layer layer, boolean bypassed) {}

    /** Three to twenty steps, as many as take a few seconds at a laptop's speed in operations per second. */
    private static final double OPERATIONS = 1e12;
    private static final int FEWEST = 3;
    private static final int MOST = 20;
    /** Two operations per multiply-accumulate, in the forward pass and the backward passes to inputs and weights. */
    private static final int PER_MAC = 6;

    /** Uses single precision if the recipe doesn't set one. */
    static StepTimingRequest of(Inference network, Recipe recipe) {
        Map<NodeId, Work> layers = network.graph().nodes().values().stream()
                .collect(Collectors.toMap(node -> node.id(), node -> new Work(node.layer(), node.bypassed())));
        return new StepTimingRequest(layers, Set.copyOf(network.graph().edges()), recipe.batch(),
                recipe.precision().widest());
    }

    /** The job for {@code network}, whose layers these are. */
    BenchmarkSpec spec(Inference network) {
        double step = (double) PER_MAC * batch * Math.max(1, Cost.of(network).macs());
        return new BenchmarkSpec(GraphJson.write(network.graph()), batch, (int) Math.clamp(OPERATIONS / step, FEWEST, MOST),
                precision, false);
    }
}
