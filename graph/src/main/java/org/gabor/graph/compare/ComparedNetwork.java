package org.gabor.graph.compare;

import java.util.Collection;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.NodeCost;

/** One of two networks that are compared, with what it costs. */
public record ComparedNetwork(Inference inference, Cost cost, Totals totals) {

    static ComparedNetwork of(Inference inference) {
        Cost cost = Cost.of(inference);
        return new ComparedNetwork(inference, cost, Totals.of(inference, cost));
    }

    public String name() {
        return inference.graph().name();
    }

    /** The total cost of the blocks. */
    public NodeCost cost(Collection<Block> blocks) {
        return blocks.stream().flatMap(block -> block.nodes().stream()).map(cost::of).reduce(NodeCost.NONE,
                (a, b) -> new NodeCost(a.parameters() + b.parameters(), a.macs() + b.macs(), a.activations() + b.activations()));
    }
}
