package org.gabor.app.cli.look;

import java.util.Locale;

/** The keys of {@code --option}. */
enum OptionKey {

    /** {@code input}: the gradient is multiplied by the input. */
    TIMES,

    /** The number of noisy copies. */
    SAMPLES,

    /** The noise's standard deviation, as a share of the range of the input's values. */
    SIGMA,

    /** The number of points between baseline and input. */
    STEPS,

    /** Where the integration starts. */
    BASELINE,

    /** The side of the square window in pixels. */
    WINDOW,

    /** The distance between two places of the window in pixels. */
    STRIDE,

    /** What the window covers the image with. */
    FILL;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
