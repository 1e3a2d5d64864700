package org.gabor.engine.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabor.engine.memory.Precision;

/** Which numbers a run computes its feature maps in, as a person chooses it; weights are always kept in single precision. */
public enum PrecisionChoice {

    F32,
    BF16,
    /** Whichever is faster for the run on its machine, found out by trying both. */
    AUTO;

    /** Speeds measured minutes apart differ by a tenth; for less, numbers of lower precision are not worth while. */
    private static final double CLEARLY = 1.1;

    /** How people write it: {@code f32}, {@code bf16}, {@code auto}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it may come to, the widest first. */
    public List<Precision> candidates() {
        return switch (this) {
            case F32 -> List.of(Precision.F32);
            case BF16 -> List.of(Precision.BF16);
            case AUTO -> List.of(Precision.F32, Precision.BF16);
        };
    }

    /** Of what it may come to, that which takes most memory. */
    public Precision widest() {
        return candidates().getFirst();
    }

    /**
     * Which of those that were tried is worth taking.
     *
     * @param speeds in steps or images a second
     */
    public static Precision fastest(Map<Precision, Double> speeds) {
        return speeds.getOrDefault(Precision.BF16, 0.0) > CLEARLY * speeds.getOrDefault(Precision.F32, 0.0)
                ? Precision.BF16 : Precision.F32;
    }
}
