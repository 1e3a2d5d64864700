package org.gabor.engine.data.augment;

import java.util.random.RandomGenerator;
import org.gabor.engine.compute.kernel.SplitMix64;

/** The random numbers of each image: SplitMix64, restarted for every image. */
public final class SampleRandom implements RandomGenerator {

    private final long run;
    private long counter;

    /** For one epoch of a run. */
    public SampleRandom(long seed, int epoch) {
        run = SplitMix64.hash(SplitMix64.hash(seed) + epoch);
    }

    /** Restarts the generator from seed, epoch and {@code image}. */
    public void begin(int image) {
        counter = SplitMix64.hash(run + image);
    }

    @Override
    public long nextLong() {
        counter += SplitMix64.STEP;
        return SplitMix64.hash(counter);
    }

    boolean occurs(double p) {
        return nextDouble() < p;
    }

    /** Uniform between {@code least} and {@code most}, which may be equal. */
    double between(double least, double most) {
        return least + (most - least) * nextDouble();
    }

    /**
     * From Beta(alpha, alpha): one of two equal draws from Gamma(alpha), as a share of their sum. By logarithms, as a small
     * alpha makes draws too small for a double.
     */
    @SuppressWarnings("IdentityBinaryExpression") // Each call draws another value.
    double beta(double alpha) {
        double odds = logGamma(alpha) - logGamma(alpha);
        return 1 / (1 + Math.exp(-odds));
    }

    /** Logarithm of a draw from Gamma(shape, 1), by way of Gamma(shape + 1, 1) (Marsaglia and Tsang 2000, section 6). */
    private double logGamma(double shape) {
        double d = shape + 1 - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return Math.log(d * v) + Math.log(1 - nextDouble()) / shape;
            }
        }
    }
}
