package org.gabor.app.editor.thumbnail;

import java.util.List;
import java.util.stream.IntStream;

/** Parallel lanes, one above the other. */
final class Lanes {

    private static final int MOST = 8;

    private Lanes() {}

    /** The centres of this many lanes around {@code middle}. */
    static List<Double> middles(double middle, int count, double spacing) {
        return IntStream.range(0, count).mapToObj(i -> middle + (i - (count - 1) / 2.0) * spacing).toList();
    }

    /** At most {@value #MOST} lanes, sampled evenly. */
    static <T> List<T> sample(List<T> all) {
        int count = Math.min(all.size(), MOST);
        return IntStream.range(0, count).mapToObj(i -> all.get(i * all.size() / count)).toList();
    }
}
