package org.gabor.graph.layer;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/**
 * Adds channels of zeros before and after the existing ones, for a shortcut to wider maps without weights (He et al. 2015,
 * section 4.2, option A): C×H×W to (before + C + after)×H×W.
 */
public record ChannelPad(int before, int after) implements Rearrangement {

    public ChannelPad {
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException(
                    "A ChannelPad adds at least 0 channels, got %d before and %d behind.".formatted(before, after));
        }
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        FeatureMap map = ShapeRequirements.featureMap(in, this);
        return map.withChannels(Math.addExact(before, Math.addExact(map.channels(), after)));
    }
}
