package org.gabor.engine.train;

import java.util.List;
import java.util.Locale;
import org.gabor.engine.memory.Precision;

/** Which numbers a run computes its feature maps in, as a person chooses it; weights are always kept in single precision. */
public enum PrecisionChoice {

    F32,
    BF16,
    /** Whichever is faster for the run on its machine, found out by trying both. */
    AUTO;

    /** How people write it: {@code f32}, {@code bf16}, {@code auto}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it may come to, first what takes most memory. */
    public List<Precision> candidates() {
        return switch (this) {
            case F32 -> List.of(Precision.F32);
            case BF16 -> List.of(Precision.BF16);
            case AUTO -> List.of(Precision.F32, Precision.BF16);
        };
    }
}
