package org.gabor.engine.probe;

import java.util.List;

/**
 * A map with the learned weights, and after more and more layers have random weights (Adebayo et al. 2018, <i>Sanity Checks for
 * Saliency Maps</i>). A map that doesn't change says nothing about what was learned.
 *
 * @param stages with the learned weights first; in the last one all layers are random
 */
public record RandomizedMaps(List<Stage> stages) implements Observation {

    /**
     * A map of the same class.
     *
     * @param layer the lowest layer with random weights: all from it to the scores are random; empty for the learned weights
     * @param correlation Spearman's rank correlation to the first map, in [−1, 1]; 0 if either map is constant
     */
    public record Stage(String layer, Attribution map, double correlation) {}

    public RandomizedMaps {
        stages = List.copyOf(stages);
    }

    @Override
    public boolean logged() {
        return false;
    }
}
