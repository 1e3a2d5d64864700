package org.gabor.graph.layer;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/**
 * Reorders the channels so that each group of the next grouped convolution sees all groups of the last one
 * (Zhang et al. 2017, section 3.1): channels as a groups×(C/groups) table are read column by column.
 */
public record ChannelShuffle(int groups) implements Rearrangement {

    public ChannelShuffle {
        if (groups < 1) {
            throw new IllegalArgumentException("A ChannelShuffle needs at least 1 group, got " + groups + ".");
        }
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        FeatureMap map = ShapeRequirements.featureMap(in, this);
        ShapeRequirements.divisible(groups, map);
        return map;
    }
}
