package org.gabor.engine.data.augment;

import org.gabor.engine.data.Transform.ColorJitter;

/** {@link ColorJitter}. */
final class Jitter implements Step {

    enum Change { BRIGHTNESS, CONTRAST, SATURATION, HUE }

    private static final Change[] ALL = Change.values();

    private final ColorJitter jitter;
    private final Change[] order = new Change[ALL.length];

    Jitter(ColorJitter jitter) {
        this.jitter = jitter;
    }

    @Override
    public void apply(Picture picture, Chance chance) {
        for (Change change : shuffled(chance)) {
            switch (change) {
                case BRIGHTNESS -> Colors.brightness(picture, factor(jitter.brightness(), chance));
                case CONTRAST -> Colors.contrast(picture, factor(jitter.contrast(), chance));
                case SATURATION -> saturate(picture, factor(jitter.saturation(), chance));
                case HUE -> shiftHue(picture, (float) chance.between(-jitter.hue(), jitter.hue()));
            }
        }
    }

    private static void saturate(Picture picture, float factor) {
        if (Colors.has(picture)) {
            Colors.saturation(picture, factor);
        }
    }

    /** Left out at 0, where the way there and back would only round. */
    private static void shiftHue(Picture picture, float shift) {
        if (shift != 0 && Colors.has(picture)) {
            Colors.hue(picture, shift);
        }
    }

    private static float factor(double strength, Chance chance) {
        return (float) chance.between(Math.max(0, 1 - strength), 1 + strength);
    }

    /** Each order equally likely, whatever the last one was (Durstenfeld 1964, inside out). */
    Change[] shuffled(Chance chance) {
        for (int i = 0; i < order.length; i++) {
            int j = chance.nextInt(i + 1);
            order[i] = order[j];
            order[j] = ALL[i];
        }
        return order;
    }
}
