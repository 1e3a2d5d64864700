package org.gabor.engine.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against torchvision's documented formulas, worked out by hand for two pixels, and the JDK's hues. */
class ColorsTest {

    /** Two pixels: (0.2, 0.4, 0.6) and (1, 0.5, 0). */
    private static final float[] TWO = {0.2f, 1, 0.4f, 0.5f, 0.6f, 0};
    private static final double GRAY_0 = 0.2989 * 0.2 + 0.587 * 0.4 + 0.114 * 0.6;
    private static final double GRAY_1 = 0.2989 * 1 + 0.587 * 0.5;

    @Test
    void brightnessIsAFactor() {
        ImageBuffer image = two();
        Colors.brightness(image, 1.5f);
        assertArrayEquals(new float[] {0.3f, 1, 0.6f, 0.75f, 0.9f, 0}, Images.values(image), 1e-6f);
    }

    @Test
    void contrastBlendsWithTheMeanGray() {
        ImageBuffer image = two();
        Colors.contrast(image, 0.5f);
        double mean = (GRAY_0 + GRAY_1) / 2;
        assertArrayEquals(blended(0.5, mean, mean), Images.values(image), 1e-6f);
    }

    @Test
    void contrastOfAGrayImageBlendsWithItsMean() {
        ImageBuffer image = Images.of(new FeatureMap(1, 1, 2), 0.2f, 0.6f);
        Colors.contrast(image, 2);
        assertArrayEquals(new float[] {0, 0.8f}, Images.values(image), 1e-6f);
    }

    @Test
    void saturationBlendsWithTheGrayPixel() {
        ImageBuffer image = two();
        Colors.saturation(image, 0.25f);
        assertArrayEquals(blended(0.25, GRAY_0, GRAY_1), Images.values(image), 1e-6f);
    }

    @Test
    void blendsAreClamped() {
        ImageBuffer image = two();
        Colors.saturation(image, 3);
        assertEquals(1, image.values()[1]);
        assertEquals(0, image.values()[5]);
    }

    @Test
    void grayscaleHasThreeEqualChannels() {
        ImageBuffer image = two();
        Colors.grayscale(image);
        float[] expected = {(float) GRAY_0, (float) GRAY_1, (float) GRAY_0, (float) GRAY_1, (float) GRAY_0, (float) GRAY_1};
        assertArrayEquals(expected, Images.values(image), 1e-6f);
    }

    @Test
    void aThirdOfTheCircleMakesRedGreen() {
        ImageBuffer image = Images.of(new FeatureMap(3, 1, 1), 0.9f, 0.1f, 0.1f);
        Colors.hue(image, 1 / 3f);
        assertArrayEquals(new float[] {0.1f, 0.9f, 0.1f}, Images.values(image), 1e-6f);
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.5f, -0.13f, 0.02f, 0.25f, 0.5f})
    void hueIsThatOfTheJdk(float shift) {
        FeatureMap shape = new FeatureMap(3, 20, 20);
        ImageBuffer image = Images.noise(shape);
        float[] before = Images.values(image);
        Colors.hue(image, shift);
        for (int p = 0; p < 400; p++) {
            float[] hsb = Color.RGBtoHSB(byteOf(before[p]), byteOf(before[p + 400]), byteOf(before[p + 800]), null);
            Color expected = new Color(Color.HSBtoRGB(hsb[0] + shift, hsb[1], hsb[2]));
            float[] channels = {expected.getRed() / 255f, expected.getGreen() / 255f, expected.getBlue() / 255f};
            float[] found = {image.values()[p], image.values()[p + 400], image.values()[p + 800]};
            assertArrayEquals(channels, found, 2.5f / 255, "pixel " + p);
        }
    }

    private static ImageBuffer two() {
        return Images.of(new FeatureMap(3, 1, 2), TWO);
    }

    /** factor · pixel + (1 − factor) · other, clamped. */
    private static float[] blended(double factor, double first, double second) {
        float[] result = new float[TWO.length];
        for (int i = 0; i < TWO.length; i++) {
            result[i] = (float) Math.clamp(factor * TWO[i] + (1 - factor) * (i % 2 == 0 ? first : second), 0, 1);
        }
        return result;
    }

    private static int byteOf(float value) {
        return Math.round(255 * value);
    }
}
