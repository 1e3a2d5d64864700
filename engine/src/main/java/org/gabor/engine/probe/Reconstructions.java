package org.gabor.engine.probe;

import java.util.Objects;
import org.gabor.graph.shape.FeatureMap;

/**
 * Images and their reconstructions by a decoder, in [0, 1].
 *
 * @param originals n×channels×height×width, in C order
 * @param painted the reconstructions, of the same size
 */
public record Reconstructions(int channels, int height, int width, float[] originals, float[] painted)
        implements Observation {

    public Reconstructions {
        Objects.requireNonNull(originals);
        Objects.requireNonNull(painted);
        if (originals.length != painted.length || originals.length % (channels * height * width) != 0) {
            throw new IllegalArgumentException("Images of %d×%d×%d are neither %d nor %d values."
                    .formatted(channels, height, width, originals.length, painted.length));
        }
    }

    public static Reconstructions of(FeatureMap shape, float[] originals, float[] painted) {
        return new Reconstructions(shape.channels(), shape.height(), shape.width(), originals, painted);
    }

    /** The number of images. */
    public int count() {
        return originals.length / (channels * height * width);
    }

    @Override
    public boolean logged() {
        return false;
    }
}
