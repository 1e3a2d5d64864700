package org.gabor.engine.embedding;

import java.util.Random;

/** Points to start an embedding from: the first two principal components, with a little noise so that equal samples part. */
final class StartingPoints {

    private static final double NOISE = 1e-2;

    private StartingPoints() {}

    /** rows×2, with this standard deviation of the first coordinate. */
    static double[] of(Features features, double deviation, long seed) {
        PrincipalComponents components = PrincipalComponents.exact(features, 2, Progress.NONE);
        double spread = Math.sqrt(components.variances()[0]);
        Random random = new Random(seed);
        double[] points = components.scores().clone();
        for (int i = 0; i < points.length; i++) {
            points[i] = deviation * ((spread > 0 ? points[i] / spread : 0) + NOISE * random.nextGaussian());
        }
        return points;
    }
}
