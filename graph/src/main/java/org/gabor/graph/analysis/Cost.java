package org.gabor.graph.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.Source;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Shape;

/** The cost of a network, layer by layer; totals sum over the layers with known shapes, so they are never blank. */
public record Cost(Map<NodeId, NodeCost> nodes) {

    public Cost {
        nodes = Map.copyOf(nodes);
    }

    public static Cost of(Inference inference) {
        Map<NodeId, NodeCost> costs = new HashMap<>();
        inference.shapes().forEach((id, out) -> costs.put(id, cost(inference, inference.graph().node(id), out)));
        return new Cost(costs);
    }

    /** The node's cost, {@link NodeCost#NONE} if its shape is unknown. */
    public NodeCost of(NodeId node) {
        return nodes.getOrDefault(node, NodeCost.NONE);
    }

    /** Trainable parameters of the whole network. */
    public long parameters() {
        return total(NodeCost::parameters);
    }

    /** Multiply-accumulates of one sample's forward pass. */
    public long macs() {
        return total(NodeCost::macs);
    }

    /** Values of all outputs of one sample. */
    public long activations() {
        return total(NodeCost::activations);
    }

    private long total(ToLongFunction<NodeCost> quantity) {
        return nodes.values().stream().mapToLong(quantity).sum();
    }

    private static NodeCost cost(Inference inference, Node node, Shape out) {
        if (node.bypassed()) {
            return NodeCost.NONE;
        }
        long parameters = inference.parameters(node.id()).stream()
                .filter(spec -> spec.role().trainable())
                .mapToLong(ParameterSpec::size)
                .sum();
        long macs = switch (node.layer()) {
            case Source _, Merge _ -> 0;
            case Unary unary -> unary.macs(inference.inputs(node.id()).orElseThrow().getFirst());
        };
        return new NodeCost(parameters, macs, out.size());
    }
}
