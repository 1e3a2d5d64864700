package org.gabor.engine.filters;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.probe.FilterBank;

/**
 * The order in which filters are shown: edges and gratings by their orientation and, within one orientation, from coarse to fine;
 * then blobs and colours from coarse to fine; then noise.
 */
public final class FilterOrder {

    private enum Look { ORIENTED, ROUND, NOISE }

    private static final double ORIENTED = 0.3;

    private static final Comparator<FilterTraits> ORDER = Comparator.comparing(FilterOrder::look)
            .thenComparing(traits -> look(traits) == Look.ORIENTED ? traits.bin() : 0)
            .thenComparing(FilterTraits::frequency)
            .thenComparing(Comparator.comparing(FilterTraits::selfCorrelation).reversed());

    private FilterOrder() {}

    /** The filters' indices, to {@link FilterBank#reordered reorder} a bank with. */
    public static List<Integer> of(FilterBank bank) {
        List<FilterTraits> traits = BankTraits.of(bank).filters();
        return IntStream.range(0, bank.filters()).boxed().sorted(Comparator.comparing(traits::get, ORDER)).toList();
    }

    private static Look look(FilterTraits traits) {
        if (!traits.isStructured()) {
            return Look.NOISE;
        }
        return traits.coherence() >= ORIENTED ? Look.ORIENTED : Look.ROUND;
    }
}
