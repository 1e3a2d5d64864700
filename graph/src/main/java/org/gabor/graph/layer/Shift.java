package org.gabor.graph.layer;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/**
 * Shifts every channel by a few pixels, each group of channels in its own direction, and fills the border with zeros: a
 * spatial convolution without weights (Wu et al. 2018, section 3.1). There are {@code kernel}² directions; with C channels the
 * first ⌊C/kernel²⌋ use the first direction, the next as many the second, row by row from the top left, and the rest stay
 * where they are. The value at (y, x) comes from (y + {@link #rows}, x + {@link #columns}).
 */
public record Shift(int kernel) implements Rearrangement {

    public Shift {
        if (kernel < 1 || kernel % 2 == 0) {
            throw new IllegalArgumentException("A Shift's kernel is odd and at least 1, got " + kernel + ".");
        }
    }

    /** The row offset of the source values of channel {@code channel} of {@code channels}. */
    public int rows(int channel, int channels) {
        return direction(channel, channels) / kernel - kernel / 2;
    }

    /** The column offset of the source values. */
    public int columns(int channel, int channels) {
        return direction(channel, channels) % kernel - kernel / 2;
    }

    private int direction(int channel, int channels) {
        int ways = kernel * kernel;
        int perWay = channels / ways;
        return channel < perWay * ways ? channel / perWay : ways / 2;
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        return ShapeRequirements.featureMap(in, this);
    }
}
