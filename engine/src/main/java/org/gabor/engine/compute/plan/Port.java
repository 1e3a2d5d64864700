package org.gabor.engine.compute.plan;

import org.gabor.graph.shape.Shape;

/**
 * An input or an output of a plan.
 *
 * @param name the path of its node
 * @param shape of one example
 */
public record Port(String name, Shape shape) {

    /** How many values an example has. */
    public int size() {
        return Math.toIntExact(shape.size());
    }
}
