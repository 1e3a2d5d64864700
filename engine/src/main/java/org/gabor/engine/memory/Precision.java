package org.gabor.engine.memory;

import java.util.Locale;

/** The kinds of floating-point numbers that networks are computed in. */
public enum Precision {

    F32(4),
    /** The upper half of an {@link #F32}: its range, 8 bits of its 24 of precision. */
    BF16(2);

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** How people write it: {@code f32}, {@code bf16}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
