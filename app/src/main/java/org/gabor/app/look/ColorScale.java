package org.gabor.app.look;

/** The colours of values: linear between anchors that are equally far apart. */
public enum ColorScale {

    /** Blue for −1, white for 0, red for 1; as far from white for a value as for its negative. */
    DIVERGING(-1, 0x2166AC, 0x90B2D5, 0xFFFFFF, 0xD88B95, 0xB2182B),

    /** Black for 0, white for 1. */
    GREY(0, 0x000000, 0xFFFFFF),

    /** Dark violet for 0 to yellow for 1, of even steps in lightness (van der Walt and Smith 2015). */
    VIRIDIS(0, 0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21908C, 0x27AD81, 0x5DC863, 0xAADC32, 0xFDE725);

    private static final int OPAQUE = 0xFF00_0000;

    private final double from;
    private final int[] anchors;

    ColorScale(double from, int... anchors) {
        this.from = from;
        this.anchors = anchors;
    }

    /**
     * The opaque colour of a value, 0xAARRGGBB.
     *
     * @param value from −1 or 0 to 1; values beyond get the colour of the end, NaN the one of the start
     */
    public int argb(double value) {
        double place = Math.clamp((value - from) / (1 - from), 0, 1) * (anchors.length - 1);
        int below = Math.min((int) place, anchors.length - 2);
        return mix(OPAQUE | anchors[below], OPAQUE | anchors[below + 1], place - below);
    }

    /**
     * A mixture of two opaque colours.
     *
     * @param share of {@code over}, from 0 to 1
     */
    static int mix(int under, int over, double share) {
        return OPAQUE | channel(under, over, share, 16) | channel(under, over, share, 8) | channel(under, over, share, 0);
    }

    private static int channel(int under, int over, double share, int shift) {
        double mixed = (1 - share) * (under >> shift & 0xFF) + share * (over >> shift & 0xFF);
        return (int) Math.round(mixed) << shift;
    }
}
