package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/**
 * Scores each class by the negative squared distance to its prototype, −‖x − w‖² (LeCun et al.
 * 1998, section II.B, there the distance itself). The prototypes are fixed and consist of −1 and +1: F values to
 * {@code classes} scores.
 */
public record EuclideanRbf(int classes) implements Dense {

    /** For a random prototype instead of a digit. */
    private static final long SEED = 0x1998_11_2278_2324L;

    public EuclideanRbf {
        if (classes < 1) {
            throw new IllegalArgumentException("A EuclideanRbf tells at least 1 class, got " + classes + ".");
        }
    }

    @Override
    public Vector outputShape(Shape in) {
        ShapeRequirements.vector(in, this);
        return new Vector(classes);
    }

    /** One per connection: LeNet-5's 340,908 include those of the fixed prototypes. */
    @Override
    public long macs(Shape in) {
        return Math.multiplyExact(in.size(), classes);
    }

    /**
     * The prototype of class {@code c}, {@code features} values of −1 and +1: for 84 features and the first ten classes
     * the digit in 12 rows of 7 dots, otherwise fixed random signs.
     */
    public static float[] prototype(int c, int features) {
        if (c < DigitBitmaps.COUNT && features == DigitBitmaps.DOTS) {
            return DigitBitmaps.of(c);
        }
        float[] signs = new float[features];
        for (int i = 0; i < features; i++) {
            signs[i] = mix(SEED + ((long) c << Integer.SIZE) + i) < 0 ? -1 : 1;
        }
        return signs;
    }

    /** Steele et al. 2014, <i>Fast splittable pseudorandom number generators</i>, figure 17. */
    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
