package org.gabor.engine.data.synthetic;

import java.util.random.RandomGenerator;

/**
 * Discs that cover each other, the model of occlusion in photographs (Lee, Mumford and Huang 2001): as many of each size as
 * makes the image look the same at all scales.
 */
final class Leaves {

    private static final int COUNT = 90;
    private static final double SMALLEST = 2.5;
    private static final double LARGEST = 30;

    private Leaves() {}

    static void paint(Canvas canvas, RandomGenerator random) {
        canvas.fill(Colour.natural(random));
        for (int i = 0; i < COUNT; i++) {
            Colour colour = Colour.natural(random);
            double radius = radius(random);
            canvas.blend(colour, random.nextDouble(Canvas.SIDE), random.nextDouble(Canvas.SIDE), radius + 1,
                    (x, y) -> Math.clamp(radius - Math.sqrt(x * x + y * y) + 0.5, 0, 1));
        }
    }

    /** With a density of 1/r³. */
    private static double radius(RandomGenerator random) {
        double least = 1 / (LARGEST * LARGEST);
        double most = 1 / (SMALLEST * SMALLEST);
        return 1 / Math.sqrt(random.nextDouble(least, most));
    }
}
