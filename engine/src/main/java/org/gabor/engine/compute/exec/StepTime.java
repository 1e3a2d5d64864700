package org.gabor.engine.compute.exec;

import java.util.List;
import org.gabor.graph.model.NodeId;

/**
 * The time of one step of a plan, summed over all passes.
 *
 * @param nodes the layers that it computes; none if it adds up gradients
 */
public record StepTime(List<NodeId> nodes, double forwardSeconds, double backwardSeconds) {}
