package org.gabor.app.view.start;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The years from left to right, each as wide as the others; the years before the networks of today, in which hardly any was
 * published, are left out but for those that had one.
 *
 * @param years in their order
 */
record YearAxis(List<Integer> years) {

    private static final int TODAY = 2012;

    static YearAxis of(Stream<Integer> published) {
        List<Integer> known = published.distinct().sorted().toList();
        int last = known.isEmpty() ? TODAY : known.getLast();
        return new YearAxis(Stream.concat(known.stream().filter(year -> year < TODAY),
                IntStream.rangeClosed(TODAY, Math.max(TODAY, last)).boxed()).toList());
    }

    /** Where a year begins, as a share of the whole. */
    double start(int year) {
        return (double) years.indexOf(year) / years.size();
    }

    /** Where the network number {@code index} of {@code count} of its year stands, as a share of the whole. */
    double place(int year, int index, int count) {
        return start(year) + (index + 0.5) / count / years.size();
    }

    /** Whether years are left out right before this one. */
    boolean isAfterGap(int year) {
        int at = years.indexOf(year);
        return at > 0 && years.get(at - 1) < year - 1;
    }
}
