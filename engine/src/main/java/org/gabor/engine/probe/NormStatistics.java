package org.gabor.engine.probe;

/**
 * The statistics by which a batch norm normalizes in prediction, and those of its input for many images: for each channel. The
 * layers before it are in prediction mode too.
 *
 * @param path the batch norm's path
 * @param images the number of images
 * @param runningMean what training has tracked
 * @param runningVariance what training has tracked
 * @param mean of the input, over all images and places
 * @param variance of the input, unbiased as the running one; NaN if there is only one value
 */
public record NormStatistics(String path, int images, float[] runningMean, float[] runningVariance, float[] mean,
                             float[] variance)
        implements Observation {

    public NormStatistics {
        int channels = runningMean.length;
        if (runningVariance.length != channels || mean.length != channels || variance.length != channels) {
            throw new IllegalArgumentException("Each statistic of %s needs %d channels.".formatted(path, channels));
        }
    }

    public int channels() {
        return runningMean.length;
    }

    @Override
    public boolean logged() {
        return false;
    }

    /** Collects the input of some images after others (Chan et al. 1979, <i>Updating Formulae</i>), in double precision. */
    public static final class Counter {

        private final double[] means;
        private final double[] squares;
        private int images;
        private long values;

        public Counter(int channels) {
            means = new double[channels];
            squares = new double[channels];
        }

        /** Adds {@code n} images, N×C×places in C order. */
        public void add(float[] input, int n, int places) {
            for (int image = 0; image < n; image++) {
                for (int channel = 0; channel < means.length; channel++) {
                    add(channel, Statistics.of(input, (image * means.length + channel) * places, places), places);
                }
                images++;
                values += places;
            }
        }

        private void add(int channel, Statistics seen, int places) {
            double distance = seen.mean() - means[channel];
            double all = (double) values + places;
            means[channel] += distance * places / all;
            squares[channel] += places * seen.std() * seen.std() + distance * distance * values * places / all;
        }

        /** The statistics so far, beside the running ones of the batch norm with this path. */
        public NormStatistics beside(String path, float[] runningMean, float[] runningVariance) {
            float[] mean = new float[means.length];
            float[] variance = new float[means.length];
            for (int channel = 0; channel < means.length; channel++) {
                mean[channel] = (float) means[channel];
                variance[channel] = values > 1 ? (float) (squares[channel] / (values - 1)) : Float.NaN;
            }
            return new NormStatistics(path, images, runningMean, runningVariance, mean, variance);
        }
    }
}
