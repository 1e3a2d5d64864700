package org.gabor.app.view.theme;

import javafx.scene.paint.Color;

/** The colours of a confusion matrix's cells: blue for what is right, orange for what is wrong. */
public record ConfusionColors(Colors theme) {

    /** The luminance at which white and dark text have equal contrast. */
    private static final double EVEN = 0.19;
    private static final Color DARK = Color.web("#0d1117");
    private static final Color RIGHT_ONES = Color.web("#1f6feb");
    private static final Color WRONG_ONES = Color.web("#d2762d");

    /** The cell of a recognized share of a class. Even a poor class is visible; 92 % and more have the strongest blue. */
    public Color right(double share) {
        return theme.bg().interpolate(RIGHT_ONES, 0.12 + 0.73 * Math.min(1, Math.pow(share / 0.92, 2)));
    }

    /** The cell of a confused share of a class. */
    public Color wrong(double share) {
        return theme.bg().interpolate(WRONG_ONES, small(share));
    }

    /** The cell of a share that became better or worse. */
    public Color change(boolean better, double share) {
        return theme.bg().interpolate(better ? RIGHT_ONES : WRONG_ONES, small(share));
    }

    /** Steep at small shares, which most confusions have. */
    private static double small(double share) {
        return 0.75 * Math.min(0.9, Math.pow(share / 0.15, 0.75));
    }

    /** The colour of text on a cell. */
    public static Color text(Color ground) {
        return luminance(ground) < EVEN ? Color.WHITE : DARK;
    }

    /** The relative luminance as WCAG 2 defines it, in [0, 1]. */
    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
