package org.gabor.engine.compute.plan;

import org.gabor.graph.shape.Shape;

/**
 * An input or an output of a plan.
 *
 * @param name the path of its node
 * @param shape of one sample
 */
public record Port(String name, Shape shape) {

    /** The number of values of a sample. */
    public int size() {
        return Math.toIntExact(shape.size());
    }
}
