package org.gabor.engine.data.augment;

/** Arithmetic on the colours of an image, by torchvision's formulas; every result is clamped to [0, 1]. */
final class Colors {

    /** Red, green, blue. */
    static final int CHANNELS = 3;

    private static final float RED = 0.2989f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    private Colors() {}

    static boolean has(ImageBuffer image) {
        return image.channels() == CHANNELS;
    }

    /** Towards black. */
    static void brightness(ImageBuffer image, float factor) {
        towards(image, factor, 0);
    }

    /** Towards the mean of the grey image. */
    static void contrast(ImageBuffer image, float factor) {
        towards(image, factor, (1 - factor) * meanGray(image));
    }

    /** Towards the grey image. */
    static void saturation(ImageBuffer image, float factor) {
        float[] v = image.values();
        int plane = image.plane();
        for (int p = 0; p < plane; p++) {
            float gray = (1 - factor) * gray(v[p], v[p + plane], v[p + 2 * plane]);
            v[p] = clamped(factor * v[p] + gray);
            v[p + plane] = clamped(factor * v[p + plane] + gray);
            v[p + 2 * plane] = clamped(factor * v[p + 2 * plane] + gray);
        }
    }

    static void grayscale(ImageBuffer image) {
        float[] v = image.values();
        int plane = image.plane();
        for (int p = 0; p < plane; p++) {
            float gray = gray(v[p], v[p + plane], v[p + 2 * plane]);
            v[p] = gray;
            v[p + plane] = gray;
            v[p + 2 * plane] = gray;
        }
    }

    /** Turns the colour circle by {@code shift} of its circumference, keeping the hexcone's saturation and value. */
    static void hue(ImageBuffer image, float shift) {
        float[] v = image.values();
        int plane = image.plane();
        for (int p = 0; p < plane; p++) {
            float r = v[p];
            float g = v[p + plane];
            float b = v[p + 2 * plane];
            float value = Math.max(r, Math.max(g, b));
            float chroma = value - Math.min(r, Math.min(g, b));
            if (chroma > 0) {
                float turned = hueSextant(r, g, b, value, chroma) + 6 * shift;
                v[p] = channel(turned + 5, value, chroma);
                v[p + plane] = channel(turned + 3, value, chroma);
                v[p + 2 * plane] = channel(turned + 1, value, chroma);
            }
        }
    }

    /** The hue in sixths of the colour circle, red at 0. */
    private static float hueSextant(float r, float g, float b, float value, float chroma) {
        if (value == r) {
            return (g - b) / chroma;
        }
        return value == g ? 2 + (b - r) / chroma : 4 + (r - g) / chroma;
    }

    /** One channel of a hue; {@code hueSextant} counts from where that channel is in full: 5 for red, 3 for green, 1 for blue. */
    private static float channel(float sixths, float value, float chroma) {
        float place = sixths - 6 * (float) Math.floor(sixths / 6);
        return value - chroma * clamped(Math.min(place, 4 - place));
    }

    private static void towards(ImageBuffer image, float factor, float rest) {
        float[] v = image.values();
        int size = image.size();
        for (int i = 0; i < size; i++) {
            v[i] = clamped(factor * v[i] + rest);
        }
    }

    private static float meanGray(ImageBuffer image) {
        float[] v = image.values();
        int plane = image.plane();
        double sum = 0;
        for (int p = 0; p < plane; p++) {
            sum += has(image) ? gray(v[p], v[p + plane], v[p + 2 * plane]) : v[p];
        }
        return (float) (sum / plane);
    }

    private static float gray(float r, float g, float b) {
        return RED * r + GREEN * g + BLUE * b;
    }

    private static float clamped(float value) {
        return Math.max(0, Math.min(1, value));
    }
}
