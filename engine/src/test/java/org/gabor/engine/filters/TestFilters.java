package org.gabor.engine.filters;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.gabor.engine.probe.FilterBank;

/** Filters made by formulas. */
final class TestFilters {

    static final int SIDE = 11;

    private TestFilters() {}

    /**
     * A sine wave in three channels under a Gaussian window, one as Gabor described.
     *
     * @param degrees direction of its crests, counter-clockwise from the horizontal in an image whose y points down
     * @param frequency in cycles per pixel
     * @param phase in radians: 0 for a crest in the middle
     */
    static DoubleBinaryOperator grating(double degrees, double frequency, double phase) {
        double angle = Math.toRadians(degrees);
        return (x, y) -> {
            double across = x * Math.sin(angle) + y * Math.cos(angle);
            return Math.exp(-(x * x + y * y) / 32) * Math.cos(2 * Math.PI * frequency * across + phase);
        };
    }

    /** One filter for each function of x to the right and y downward from the middle; three equal channels. */
    static FilterBank bank(List<DoubleBinaryOperator> shapes) {
        float[] values = new float[shapes.size() * 3 * SIDE * SIDE];
        int at = 0;
        for (DoubleBinaryOperator shape : shapes) {
            for (int c = 0; c < 3; c++) {
                for (int i = 0; i < SIDE * SIDE; i++) {
                    values[at++] = (float) shape.applyAsDouble(i % SIDE - SIDE / 2, i / SIDE - SIDE / 2);
                }
            }
        }
        return new FilterBank("features.0", shapes.size(), 3, SIDE, SIDE, values);
    }

    static FilterBank noise(int filters) {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[filters * 3 * SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return new FilterBank("features.0", filters, 3, SIDE, SIDE, values);
    }
}
