package org.gabor.engine.memory;

import java.util.Locale;

/** The floating-point formats in which networks are computed. */
public enum Precision {

    F32(4),
    /** The upper half of an {@link #F32}: the same range, with 8 of its 24 significant bits. */
    BF16(2);

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes per value. */
    public int bytes() {
        return bytes;
    }

    /** The usual short name: {@code f32}, {@code bf16}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
