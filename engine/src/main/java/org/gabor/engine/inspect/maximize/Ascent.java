package org.gabor.engine.inspect.maximize;

import java.util.SplittableRandom;

/** Changes an image step by step so that a score grows: Adam on its parameters, each step by another view of it. */
public final class Ascent {

    /** A score of an image. */
    public interface Score {

        /** The gradient with respect to an image in [0, 1], channels×height×width in C order. */
        double[] gradient(float[] image);
    }

    private static final double RATE = 0.05;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPS = 1e-8;

    private final ImageParameters parameters;
    private final int height;
    private final int width;
    private final SplittableRandom random;
    private final double[] mean;
    private final double[] square;
    private int steps;

    public Ascent(int channels, int height, int width, long seed) {
        this.height = height;
        this.width = width;
        parameters = new ImageParameters(channels, height, width, seed);
        random = new SplittableRandom(seed);
        mean = new double[parameters.coefficients().length];
        square = new double[mean.length];
    }

    public void step(Score score) {
        float[] image = parameters.image();
        View view = View.random(height, width, random);
        double[] gradient = parameters.gradient(image, view.adjoint(score.gradient(view.of(image))));
        steps++;
        double unbias1 = 1 - Math.pow(BETA1, steps);
        double unbias2 = 1 - Math.pow(BETA2, steps);
        for (int i = 0; i < gradient.length; i++) {
            mean[i] = BETA1 * mean[i] + (1 - BETA1) * gradient[i];
            square[i] = BETA2 * square[i] + (1 - BETA2) * gradient[i] * gradient[i];
            parameters.coefficients()[i] += RATE * mean[i] / unbias1 / (Math.sqrt(square[i] / unbias2) + EPS);
        }
    }

    /** The image so far, in [0, 1]. */
    public float[] image() {
        return parameters.image();
    }
}
