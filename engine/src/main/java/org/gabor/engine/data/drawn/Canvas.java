package org.gabor.engine.data.drawn;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** A picture of 3×64×64 in the making: colours laid on one over the other, each through a mask. */
record Canvas(float[] values, int offset) {

    static final int SIDE = 64;

    private static final int PLANE = SIDE * SIDE;

    /** Whatever was there before is gone to the last bit. */
    void fill(Colour colour) {
        Arrays.fill(values, offset, offset + PLANE, colour.red());
        Arrays.fill(values, offset + PLANE, offset + 2 * PLANE, colour.green());
        Arrays.fill(values, offset + 2 * PLANE, offset + 3 * PLANE, colour.blue());
    }

    /** Lays {@code colour} on: at each pixel's centre, in pixels from the upper left, the mask is its share in [0, 1]. */
    void blend(Colour colour, DoubleBinaryOperator mask) {
        for (int y = 0, at = offset; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++, at++) {
                float share = (float) mask.applyAsDouble(x + 0.5, y + 0.5);
                values[at] += share * (colour.red() - values[at]);
                values[at + PLANE] += share * (colour.green() - values[at + PLANE]);
                values[at + 2 * PLANE] += share * (colour.blue() - values[at + 2 * PLANE]);
            }
        }
    }
}
