package org.gabor.app.view.start.timeline;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The years from left to right, all equally wide; before modern networks, only years with a network are shown.
 *
 * @param years in order
 */
public record YearAxis(List<Integer> years) {

    private static final int TODAY = 2012;

    public static YearAxis of(Stream<Integer> published) {
        List<Integer> known = published.distinct().sorted().toList();
        int last = known.isEmpty() ? TODAY : known.getLast();
        return new YearAxis(Stream.concat(known.stream().filter(year -> year < TODAY),
                IntStream.rangeClosed(TODAY, Math.max(TODAY, last)).boxed()).toList());
    }

    /** The start of a year, as a fraction of the axis. */
    public double start(int year) {
        return (double) years.indexOf(year) / years.size();
    }

    /** The position of network {@code index} of {@code count} of its year, as a fraction of the axis. */
    public double place(int year, int index, int count) {
        return start(year) + (index + 0.5) / count / years.size();
    }

    /** Whether years are omitted right before this one. */
    public boolean isAfterGap(int year) {
        int at = years.indexOf(year);
        return at > 0 && years.get(at - 1) < year - 1;
    }
}
