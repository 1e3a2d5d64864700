package org.gabor.engine.data.synthetic;

import java.util.random.RandomGenerator;

/** Red, green and blue in [0, 1]. */
record Colour(float red, float green, float blue) {

    private static final double TELLING = 0.45;
    private static final double CONTRAST = 0.35;
    private static final float TINT = 0.4f;

    static Colour any(RandomGenerator random) {
        return new Colour(random.nextFloat(), random.nextFloat(), random.nextFloat());
    }

    /** A random colour that differs visibly from {@code other}, in brightness or only in hue. */
    static Colour unlike(Colour other, RandomGenerator random) {
        Colour colour = any(random);
        while (colour.distance(other) < TELLING) {
            colour = any(random);
        }
        return colour;
    }

    /** A colour as photographs have them: any brightness, little saturation. */
    static Colour natural(RandomGenerator random) {
        float brightness = random.nextFloat();
        return new Colour(tinted(brightness, random), tinted(brightness, random), tinted(brightness, random));
    }

    /** A natural colour that is clearly lighter or darker than {@code other}. */
    static Colour naturalUnlike(Colour other, RandomGenerator random) {
        Colour colour = natural(random);
        while (Math.abs(colour.red + colour.green + colour.blue - other.red - other.green - other.blue) < 3 * CONTRAST) {
            colour = natural(random);
        }
        return colour;
    }

    private static float tinted(float brightness, RandomGenerator random) {
        return Math.clamp(brightness + (random.nextFloat() - 0.5f) * TINT, 0, 1);
    }

    static Colour grey(double value) {
        return new Colour((float) value, (float) value, (float) value);
    }

    /**
     * A colour by its hue.
     *
     * @param hue 0 red, 60 yellow, 120 green, 240 blue, 360 red again
     * @param saturation 0 grey, 1 pure
     * @param value brightness of its brightest part
     */
    static Colour ofHue(double hue, double saturation, double value) {
        return new Colour(part(5, hue, saturation, value), part(3, hue, saturation, value), part(1, hue, saturation, value));
    }

    /** Red, green and blue. */
    float[] channels() {
        return new float[] {red, green, blue};
    }

    /** Euclidean distance of two colours, at most √3. */
    double distance(Colour other) {
        float r = red - other.red;
        float g = green - other.green;
        float b = blue - other.blue;
        return Math.sqrt(r * r + g * g + b * b);
    }

    private static float part(int n, double hue, double saturation, double value) {
        double k = (n + hue / 60) % 6;
        return (float) (value - value * saturation * Math.clamp(Math.min(k, 4 - k), 0, 1));
    }
}
