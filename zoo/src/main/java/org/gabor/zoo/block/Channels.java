package org.gabor.zoo.block;

import org.gabor.graph.dsl.SymbolicTensor;

/** Arithmetic on numbers of channels. */
public final class Channels {

    private static final int DIVISOR = 8;

    private Channels() {}

    public static int of(SymbolicTensor x) {
        return x.shape().dims().getFirst();
    }

    /**
     * The multiple of 8 nearest to {@code channels}, but never less than nine tenths of it: how the families since MobileNet
     * widen and narrow their tables (Sandler et al. 2018, their code's {@code _make_divisible}).
     */
    public static int divisible(double channels) {
        int nearest = Math.max(DIVISOR, (int) (channels + DIVISOR / 2.0) / DIVISOR * DIVISOR);
        return nearest < 0.9 * channels ? nearest + DIVISOR : nearest;
    }
}
