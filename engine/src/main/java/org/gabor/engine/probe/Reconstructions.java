package org.gabor.engine.probe;

import java.util.Objects;
import org.gabor.graph.shape.FeatureMap;

/**
 * Images and their reconstructions by a decoder, with values in [0, 1].
 *
 * @param originals n×channels×height×width, in C order
 * @param reconstructed the reconstructions of {@code originals}, of the same shape
 */
public record Reconstructions(int channels, int height, int width, float[] originals, float[] reconstructed)
        implements Observation {

    public Reconstructions {
        Objects.requireNonNull(originals);
        Objects.requireNonNull(reconstructed);
        if (originals.length != reconstructed.length || originals.length % (channels * height * width) != 0) {
            throw new IllegalArgumentException("Images of %d×%d×%d are neither %d nor %d values."
                    .formatted(channels, height, width, originals.length, reconstructed.length));
        }
    }

    public static Reconstructions of(FeatureMap shape, float[] originals, float[] reconstructed) {
        return new Reconstructions(shape.channels(), shape.height(), shape.width(), originals, reconstructed);
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
