package org.gabor.app.editor.thumbnail;

import java.util.List;
import java.util.stream.IntStream;

/** Ways beside each other, one above the other. */
final class Lanes {

    private static final int MOST = 8;

    private Lanes() {}

    /** The middles of so many lanes about {@code middle}. */
    static List<Double> middles(double middle, int count, double spacing) {
        return IntStream.range(0, count).mapToObj(i -> middle + (i - (count - 1) / 2.0) * spacing).toList();
    }

    /** At most {@value #MOST}, evenly taken. */
    static <T> List<T> sample(List<T> all) {
        int count = Math.min(all.size(), MOST);
        return IntStream.range(0, count).mapToObj(i -> all.get(i * all.size() / count)).toList();
    }
}
