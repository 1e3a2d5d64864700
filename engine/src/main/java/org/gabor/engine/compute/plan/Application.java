package org.gabor.engine.compute.plan;

import java.util.HashMap;
import java.util.Map;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/**
 * The position of a node among the applications of its module, in the order in which they run.
 *
 * @param index from 0
 * @param count the number of applications; 1 for a node that shares nothing
 */
public record Application(int index, int count) {

    /** The applications of all nodes that run and are not bypassed. */
    public static Map<NodeId, Application> of(LiveGraph graph) {
        Map<NodeId, Integer> counts = new HashMap<>();
        Map<NodeId, Integer> indices = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (!node.bypassed()) {
                indices.put(node.id(), counts.merge(graph.owner(node).id(), 1, Integer::sum) - 1);
            }
        }
        Map<NodeId, Application> applications = new HashMap<>();
        indices.forEach(
                (id, index) -> applications.put(id, new Application(index, counts.get(graph.owner(graph.node(id)).id()))));
        return applications;
    }

    public boolean isShared() {
        return count > 1;
    }

    /** Whether the backward pass reaches this application first. */
    public boolean isLast() {
        return index == count - 1;
    }

    /** The pass for this application: running statistics are the average over all applications. */
    public Pass of(Pass pass) {
        return switch (pass) {
            case Pass.Calibration(double share) -> new Pass.Calibration(share / (count * (1 - share) + share * (index + 1)));
            case Pass.Training _, Pass.Prediction _ -> pass;
        };
    }
}
