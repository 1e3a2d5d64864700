package org.gabor.graph.analysis;

/**
 * The cost of one layer for one sample.
 *
 * @param parameters trainable values; running statistics are not counted, weights that several layers share at one of them
 * @param macs multiply-accumulates of one forward pass
 * @param activations values of the output
 */
public record NodeCost(long parameters, long macs, long activations) {

    /** The cost of a layer that is bypassed, or whose shape is unknown. */
    public static final NodeCost NONE = new NodeCost(0, 0, 0);
}
