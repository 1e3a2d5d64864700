package org.gabor.engine.memory;

/** The order of the dimensions of feature maps N×C×H×W or N×C×D×H×W in memory. It has no effect on vectors and capsules. */
public enum DimensionOrder implements Layout {

    /** The last dimension varies fastest: PyTorch's contiguous format, and C's order. */
    PLAIN,
    /** Channels last: PyTorch's {@code channels_last}. */
    CHANNELS_LAST,
    /** Blocks of sixteen channels, padded with zeros: oneDNN's {@code nChw16c}. */
    CHANNELS_BLOCKED;

    /** The number of channels in a block of {@link #CHANNELS_BLOCKED}. */
    static final int BLOCK = 16;

    /** The number of elements in memory, with padding, of a tensor with these dimensions. */
    long places(long[] dims) {
        long numbers = 1;
        for (int i = 0; i < dims.length; i++) {
            numbers = Math.multiplyExact(numbers,
                    this == CHANNELS_BLOCKED && i == 1 ? Math.ceilDiv(dims[i], BLOCK) * BLOCK : dims[i]);
        }
        return numbers;
    }

    /** Whether a tensor with these dimensions has the same order in memory as in {@link #PLAIN}. */
    boolean isPlain(long[] dims) {
        return switch (this) {
            case PLAIN -> true;
            case CHANNELS_LAST -> dims.length < 3 || dims[1] == 1 || pixels(dims) == 1;
            case CHANNELS_BLOCKED -> dims.length < 3 || pixels(dims) == 1 && dims[1] % BLOCK == 0;
        };
    }

    private static long pixels(long[] dims) {
        long pixels = 1;
        for (int i = 2; i < dims.length; i++) {
            pixels *= dims[i];
        }
        return pixels;
    }
}
