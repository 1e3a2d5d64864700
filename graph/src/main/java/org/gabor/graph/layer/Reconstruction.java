package org.gabor.graph.layer;

/**
 * The end of a decoder that reconstructs the network's input: the sum of squared differences to the input's pixels in
 * [0, 1], times {@code weight}, is added in training (Sabour et al. 2017, section 4.1, with 0.0005). It has as many values as
 * the input, flattened in C order, and they pass unchanged.
 */
public record Reconstruction(double weight) implements AuxiliaryEnd {

    public Reconstruction {
        AuxiliaryEnd.checkWeight(weight);
    }
}
