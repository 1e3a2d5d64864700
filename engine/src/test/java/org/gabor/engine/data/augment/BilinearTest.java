package org.gabor.engine.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** Values worked out by hand from the half-pixel rule: target i lies at (i + 0.5) · from / to − 0.5. */
class BilinearTest {

    @Test
    void doublesARow() {
        // centres −0.25 (the edge, 0), 0.25, 0.75, 1.25 (the edge, 1)
        assertArrayEquals(new float[] {10, 12.5f, 17.5f, 20}, resize(new float[] {10, 20}, 1, 2, 1, 4), 1e-5f);
    }

    @Test
    void doublesASquare() {
        float[] expected = {
            0, 0.25f, 0.75f, 1,
            0.5f, 0.75f, 1.25f, 1.5f,
            1.5f, 1.75f, 2.25f, 2.5f,
            2, 2.25f, 2.75f, 3};
        assertArrayEquals(expected, resize(new float[] {0, 1, 2, 3}, 2, 2, 4, 4), 1e-6f);
    }

    @Test
    void shrinksWithoutSmoothing() {
        // 5 to 2: centres 0.75 and 3.25
        assertArrayEquals(new float[] {0.75f, 3.25f}, resize(new float[] {0, 1, 2, 3, 4}, 1, 5, 1, 2), 1e-6f);
    }

    @Test
    void theSameSizeIsTheSameImage() {
        float[] image = {0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f};
        assertArrayEquals(image, resize(image, 2, 3, 2, 3), 0);
    }

    private static float[] resize(float[] from, int height, int width, int toHeight, int toWidth) {
        float[] to = new float[toHeight * toWidth];
        Bilinear resize = new Bilinear(toHeight, toWidth);
        resize.take(0, 0, height, width);
        resize.apply(from, 0, width, to, 0);
        return to;
    }
}
