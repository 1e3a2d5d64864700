package org.gabor.graph.layer;

/**
 * Marks the end of an auxiliary classifier: its loss, times {@code weight}, is added in training, and it is not computed
 * in prediction (Szegedy et al. 2014, section 5, with 0.3). Its values pass unchanged.
 */
public record AuxiliaryOutput(double weight) implements AuxiliaryEnd {

    public AuxiliaryOutput {
        AuxiliaryEnd.checkWeight(weight);
    }
}
