package org.gabor.graph.layer;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;

/**
 * Keeps one of {@code parts} equal ranges of channels (Ma et al. 2018, section 3.2): C×H×W to (C/parts)×H×W.
 *
 * @param part the index of the kept range, from 0: {@code torch.chunk(x, parts, 1)[part]}
 */
public record ChannelSplit(int part, int parts) implements Rearrangement {

    public ChannelSplit {
        if (parts < 1) {
            throw new IllegalArgumentException("A ChannelSplit makes at least 1 part, got " + parts + ".");
        }
        if (part < 0 || part >= parts) {
            throw new IllegalArgumentException("The parts are numbered 0 to %d, got %d.".formatted(parts - 1, part));
        }
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        FeatureMap map = ShapeRequirements.featureMap(in, this);
        if (map.channels() % parts != 0) {
            throw new ShapeMismatch("%d parts do not divide the %d channels of %s."
                    .formatted(parts, map.channels(), in.text()));
        }
        return map.withChannels(map.channels() / parts);
    }
}
