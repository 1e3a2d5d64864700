package org.gabor.engine.data.augment;

import org.gabor.engine.data.Transform.ColorJitter;

/** {@link ColorJitter}. */
final class ColorJitterTransform implements PixelTransform {

    enum Change { BRIGHTNESS, CONTRAST, SATURATION, HUE }

    private static final Change[] ALL = Change.values();

    private final ColorJitter jitter;
    private final Change[] order = new Change[ALL.length];

    ColorJitterTransform(ColorJitter jitter) {
        this.jitter = jitter;
    }

    @Override
    public void apply(ImageBuffer image, SampleRandom chance) {
        for (Change change : shuffled(chance)) {
            switch (change) {
                case BRIGHTNESS -> Colors.brightness(image, factor(jitter.brightness(), chance));
                case CONTRAST -> Colors.contrast(image, factor(jitter.contrast(), chance));
                case SATURATION -> saturate(image, factor(jitter.saturation(), chance));
                case HUE -> shiftHue(image, (float) chance.between(-jitter.hue(), jitter.hue()));
            }
        }
    }

    private static void saturate(ImageBuffer image, float factor) {
        if (Colors.has(image)) {
            Colors.saturation(image, factor);
        }
    }

    /** Skipped at 0, because the round trip would only add rounding errors. */
    private static void shiftHue(ImageBuffer image, float shift) {
        if (shift != 0 && Colors.has(image)) {
            Colors.hue(image, shift);
        }
    }

    private static float factor(double strength, SampleRandom chance) {
        return (float) chance.between(Math.max(0, 1 - strength), 1 + strength);
    }

    /** A uniformly random order (Durstenfeld 1964, inside-out). */
    Change[] shuffled(SampleRandom chance) {
        for (int i = 0; i < order.length; i++) {
            int j = chance.nextInt(i + 1);
            order[i] = order[j];
            order[j] = ALL[i];
        }
        return order;
    }
}
