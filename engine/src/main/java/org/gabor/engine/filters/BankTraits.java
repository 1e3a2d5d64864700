package org.gabor.engine.filters;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gabor.engine.probe.FilterBank;

/**
 * What the filters of a layer look like together.
 *
 * @param filters of each filter, in order
 * @param medianCosine median of the absolute cosines between two different filters: 0 if they have nothing in common, 1 if all are
 *     the same; 0 for one filter
 */
public record BankTraits(List<FilterTraits> filters, double medianCosine) {

    public BankTraits {
        filters = List.copyOf(filters);
    }

    public static BankTraits of(FilterBank bank) {
        return new BankTraits(IntStream.range(0, bank.filters()).mapToObj(i -> FilterTraits.of(bank, i)).toList(),
                Cosines.median(bank));
    }

    /** The share of structured filters, in [0, 1]. */
    public double structured() {
        return share(FilterTraits::isStructured);
    }

    /** The share of gratings, in [0, 1]. */
    public double gratings() {
        return share(FilterTraits::isGrating);
    }

    /** The number of structured filters by {@link FilterTraits#bin}. */
    public int[] bins() {
        int[] bins = new int[FilterTraits.BINS];
        filters.stream().filter(FilterTraits::isStructured).forEach(filter -> bins[filter.bin()]++);
        return bins;
    }

    /** The number of bins that have a structured filter. */
    public int binsFilled() {
        return (int) Arrays.stream(bins()).filter(count -> count > 0).count();
    }

    /** The share of the structured filters that lie in the fullest bin; 0 if there are none. */
    public double largestBin() {
        int[] bins = bins();
        int all = Arrays.stream(bins).sum();
        return all == 0 ? 0 : (double) Arrays.stream(bins).max().orElseThrow() / all;
    }

    private double share(Predicate<FilterTraits> trait) {
        return (double) filters.stream().filter(trait).count() / filters.size();
    }
}
