package org.gabor.engine.data.augment;

/** A random rectangle inside an image: first the area, then the aspect ratio, then the position. */
final class RandomRectangle {

    private static final int ATTEMPTS = 10;

    private final double minScale;
    private final double maxScale;
    private final double minLogRatio;
    private final double maxLogRatio;
    private int top;
    private int left;
    private int tall;
    private int wide;

    /**
     * Shares of the area from {@code minScale} to {@code maxScale}, ratios of width to height from {@code minRatio} to {@code
     * maxRatio}.
     */
    RandomRectangle(double minScale, double maxScale, double minRatio, double maxRatio) {
        this.minScale = minScale;
        this.maxScale = maxScale;
        this.minLogRatio = Math.log(minRatio);
        this.maxLogRatio = Math.log(maxRatio);
    }

    /**
     * Samples area and ratio until the sides fit, at most ten times; the ratio is log-uniform.
     *
     * @return whether one fitted
     */
    boolean draw(int height, int width, SampleRandom chance) {
        for (int i = 0; i < ATTEMPTS; i++) {
            double area = height * width * chance.between(minScale, maxScale);
            double ratio = Math.exp(chance.between(minLogRatio, maxLogRatio));
            wide = (int) Math.rint(Math.sqrt(area * ratio));
            tall = (int) Math.rint(Math.sqrt(area / ratio));
            if (wide >= 1 && wide <= width && tall >= 1 && tall <= height) {
                top = chance.nextInt(height - tall + 1);
                left = chance.nextInt(width - wide + 1);
                return true;
            }
        }
        return false;
    }

    /** The largest centred rectangle with an allowed ratio of width to height. */
    void centre(int height, int width) {
        double ratio = Math.clamp((double) width / height, Math.exp(minLogRatio), Math.exp(maxLogRatio));
        wide = (int) Math.min(width, Math.rint(height * ratio));
        tall = (int) Math.min(height, Math.rint(width / ratio));
        top = (height - tall) / 2;
        left = (width - wide) / 2;
    }

    int top() {
        return top;
    }

    int left() {
        return left;
    }

    int tall() {
        return tall;
    }

    int wide() {
        return wide;
    }
}
