package org.gabor.engine.data.synthetic;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * An image of C×64×64 being drawn: layers of colour, each through a mask.
 *
 * @param offset its start in {@code values}
 * @param channels 3 for colours; 1 for grey, which takes a colour's red
 */
record Canvas(float[] values, int offset, int channels) {

    static final int SIDE = 64;

    private static final int PLANE = SIDE * SIDE;

    /** Overwrites everything, to the last bit. */
    void fill(Colour colour) {
        float[] parts = colour.channels();
        for (int c = 0; c < channels; c++) {
            Arrays.fill(values, offset + c * PLANE, offset + (c + 1) * PLANE, parts[c]);
        }
    }

    /** Blends in {@code colour}: the mask at each pixel's centre is its share in [0, 1]. */
    void blend(Colour colour, DoubleBinaryOperator mask) {
        float[] parts = colour.channels();
        for (int y = 0, at = offset; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++, at++) {
                float share = (float) mask.applyAsDouble(x + 0.5, y + 0.5);
                for (int c = 0; c < channels; c++) {
                    values[at + c * PLANE] += share * (parts[c] - values[at + c * PLANE]);
                }
            }
        }
    }

    /**
     * Like {@link #blend(Colour, DoubleBinaryOperator)}, but only within {@code reach} pixels of a point, as much as a small mask
     * needs; the mask's x and y are relative to the point.
     */
    void blend(Colour colour, double centreX, double centreY, double reach, DoubleBinaryOperator mask) {
        float[] parts = colour.channels();
        for (int y = Math.max(0, (int) (centreY - reach)); y < Math.min(SIDE, centreY + reach); y++) {
            for (int x = Math.max(0, (int) (centreX - reach)); x < Math.min(SIDE, centreX + reach); x++) {
                float share = (float) mask.applyAsDouble(x + 0.5 - centreX, y + 0.5 - centreY);
                int at = offset + y * SIDE + x;
                for (int c = 0; c < channels; c++) {
                    values[at + c * PLANE] += share * (parts[c] - values[at + c * PLANE]);
                }
            }
        }
    }

    /** Frame {@code i} of the grey video, D×64×64, that starts at this image. */
    Canvas frame(int i) {
        return new Canvas(values, offset + i * PLANE, 1);
    }
}
