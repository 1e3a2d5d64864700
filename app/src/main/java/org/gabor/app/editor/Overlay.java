package org.gabor.app.editor;

import java.util.Collection;
import org.gabor.app.text.NumberText;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** The quantity that a card shows at its right and that determines its colour. */
public sealed interface Overlay {

    /** The sum of these layers' values. */
    double amount(Collection<NodeId> nodes);

    /** The sum as text; empty if it is 0. */
    String text(Collection<NodeId> nodes);

    /** A quantity computed from the network. */
    record Counted(Quantity quantity, Cost cost) implements Overlay {

        @Override
        public double amount(Collection<NodeId> nodes) {
            return sum(nodes);
        }

        @Override
        public String text(Collection<NodeId> nodes) {
            long sum = sum(nodes);
            return sum == 0 ? "" : quantity.text(sum);
        }

        private long sum(Collection<NodeId> nodes) {
            return nodes.stream().map(cost::of).mapToLong(quantity::of).sum();
        }
    }

    /** The measured time in seconds; an activation that is fused with its convolution shows {@code in conv1}. */
    record Timed(LayerTimes times, Graph graph) implements Overlay {

        @Override
        public double amount(Collection<NodeId> nodes) {
            return nodes.stream().mapToDouble(times::of).sum();
        }

        @Override
        public String text(Collection<NodeId> nodes) {
            double sum = amount(nodes);
            return sum > 0 ? NumberText.time(sum) : nodes.stream().flatMap(node -> times.host(node).flatMap(graph::find).stream())
                    .map(Node::label).findFirst().map("in "::concat).orElse("");
        }
    }
}
