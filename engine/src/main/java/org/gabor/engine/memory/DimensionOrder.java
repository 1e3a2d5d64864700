package org.gabor.engine.memory;

/** Orders of the numbers of feature maps N×C×H×W or N×C×D×H×W; vectors and capsules lie in the one order that they have. */
public enum DimensionOrder implements Layout {

    /** As the extents are written, the last one fastest: PyTorch's contiguous format, and C's. */
    PLAIN,
    /** The channels of a pixel beside each other: PyTorch's {@code channels_last}. */
    CHANNELS_LAST,
    /** Sixteen channels of a pixel beside each other, filled up with zeros: oneDNN's {@code nChw16c}. */
    CHANNELS_BLOCKED;

    /** Channels that lie beside each other in {@link #CHANNELS_BLOCKED}. */
    static final int BLOCK = 16;

    /** Places for the numbers of these extents. */
    long places(long[] dims) {
        long numbers = 1;
        for (int i = 0; i < dims.length; i++) {
            numbers = Math.multiplyExact(numbers,
                    this == CHANNELS_BLOCKED && i == 1 ? Math.ceilDiv(dims[i], BLOCK) * BLOCK : dims[i]);
        }
        return numbers;
    }

    /** Whether these extents lie in memory as they would in {@link #PLAIN}. */
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
