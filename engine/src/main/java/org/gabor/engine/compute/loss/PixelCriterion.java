package org.gabor.engine.compute.loss;

import java.util.List;
import org.gabor.engine.task.Pixels;
import org.gabor.engine.task.Target;

/**
 * The loss of a reconstruction: the sum of squared differences between its values and the pixels, times {@code weight}, averaged
 * over the batch (Sabour et al. 2017, section 4.1).
 */
final class PixelCriterion implements LossTerm {

    private final double weight;
    private final int size;
    private final float[] values;
    private final float[] gradient;
    private double lossSum;
    private int n;

    /**
     * @param size values of one sample
     * @param values batch×size, to fill before {@link #score}
     */
    PixelCriterion(double weight, int size, float[] values) {
        this.weight = weight;
        this.size = size;
        this.values = values;
        gradient = new float[values.length];
    }

    @Override
    public void score(List<Target> targets) {
        n = targets.size();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            float[] pixels = ((Pixels) targets.get(i)).values();
            for (int j = 0; j < size; j++) {
                double difference = (double) values[i * size + j] - pixels[j];
                sum += difference * difference;
                gradient[i * size + j] = (float) (2 * weight * difference / n);
            }
        }
        lossSum = weight * sum;
    }

    @Override
    public double lossSum() {
        return lossSum;
    }

    @Override
    public double weight() {
        return n;
    }

    @Override
    public float[] gradient() {
        return gradient;
    }
}
