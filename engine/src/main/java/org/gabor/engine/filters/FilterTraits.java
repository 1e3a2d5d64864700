package org.gabor.engine.filters;

import org.gabor.engine.probe.FilterBank;

/**
 * What one filter looks like. The mean of each of its channels doesn't count.
 *
 * @param selfCorrelation correlation with itself moved by one pixel in the best of four directions, in [−1, 1]: near 0 for noise
 * @param orientation direction of its edges and crests by the structure tensor of the luminance, in degrees counter-clockwise from
 *     the horizontal, in [0, 180)
 * @param coherence how much of it has that direction, from 0 for a round blob to 1 for a grating
 * @param frequency peak of its power spectrum in cycles per pixel
 */
public record FilterTraits(double selfCorrelation, double orientation, double coherence, double frequency) {

    /** Number of bins of {@link #bin}. */
    public static final int BINS = 8;

    private static final double BIN_DEGREES = 180.0 / BINS;
    private static final double STRUCTURED = 0.5;
    private static final double GRATING = 0.1;

    /** The traits of filter {@code index}. */
    public static FilterTraits of(FilterBank bank, int index) {
        Patch patch = Patch.of(bank, index);
        StructureTensor tensor = StructureTensor.of(patch.luminance());
        return new FilterTraits(SelfCorrelation.best(patch), tensor.orientation(), tensor.coherence(), Spectrum.peak(patch));
    }

    /** Whether it is more than noise: a self-correlation of at least 0.5. */
    public boolean isStructured() {
        return selfCorrelation >= STRUCTURED;
    }

    /** Whether it is structured and has more than one cycle in ten pixels, as edges and blobs don't. */
    public boolean isGrating() {
        return isStructured() && frequency > GRATING;
    }

    /** The bin of its orientation: bin 0 is around the horizontal, within 11.25°, and bin 4 around the vertical. */
    public int bin() {
        return (int) Math.floor(orientation / BIN_DEGREES + 0.5) % BINS;
    }
}
