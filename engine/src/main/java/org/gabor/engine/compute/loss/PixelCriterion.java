package org.gabor.engine.compute.loss;

/**
 * What a decoder loses: the sum of squared differences between its values and the pixels it ought to paint, times
 * {@code weight}, mean over the batch (Sabour et al. 2017, section 4.1).
 */
final class PixelCriterion implements Term {

    private final double weight;
    private final int size;
    private final float[] painted;
    private final float[] gradient;
    private double loss;

    /**
     * @param size values of one example
     * @param painted batch×size, to fill before {@link #score}
     */
    PixelCriterion(double weight, int size, float[] painted) {
        this.weight = weight;
        this.size = size;
        this.painted = painted;
        gradient = new float[painted.length];
    }

    @Override
    public void score(Targets targets, int n) {
        double sum = 0;
        for (int i = 0; i < n * size; i++) {
            double difference = (double) painted[i] - targets.pixels()[i];
            sum += difference * difference;
            gradient[i] = (float) (2 * weight * difference / n);
        }
        loss = weight * sum / n;
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public float[] gradient() {
        return gradient;
    }
}
