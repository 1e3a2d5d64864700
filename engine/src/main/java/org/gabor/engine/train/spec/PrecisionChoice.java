package org.gabor.engine.train.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabor.engine.memory.Precision;

/** The choice of a run's precision for feature maps; weights are always kept in single precision. */
public enum PrecisionChoice {

    F32,
    BF16,
    /** The faster one for the run on its machine, measured by trying both. */
    AUTO;

    /** Speeds measured minutes apart differ by a tenth; lower precision must gain more than that. */
    private static final double CLEARLY = 1.1;

    /** The name of the choice in commands and files: {@code f32}, {@code bf16}, {@code auto}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The possible precisions, the widest first. */
    public List<Precision> candidates() {
        return switch (this) {
            case F32 -> List.of(Precision.F32);
            case BF16 -> List.of(Precision.BF16);
            case AUTO -> List.of(Precision.F32, Precision.BF16);
        };
    }

    /** The possible precision that takes most memory. */
    public Precision widest() {
        return candidates().getFirst();
    }

    /**
     * Chooses among the measured precisions.
     *
     * @param speeds in steps or images per second
     */
    public static Precision fastest(Map<Precision, Double> speeds) {
        return speeds.getOrDefault(Precision.BF16, 0.0) > CLEARLY * speeds.getOrDefault(Precision.F32, 0.0)
                ? Precision.BF16 : Precision.F32;
    }
}
