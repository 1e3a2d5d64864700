package org.gabor.app.view.look.mistakes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.gabor.app.runs.MetricText;
import org.gabor.app.view.theme.ConfusionColors;
import org.gabor.app.vm.look.mistakes.Pair;
import org.gabor.engine.probe.Confusion;

/** What the cells of a confusion matrix show: its own figures, or how far they are above those of another matrix. */
final class Figures {

    /** Numbers of images, or shares of the true class. */
    enum Unit { COUNTS, PERCENT }

    private final Confusion own;
    private final Optional<Confusion> other;
    private final Map<Pair, Integer> counts;
    private final Map<Pair, Integer> otherCounts;
    private final int[] totals;
    private final int[] otherTotals;
    private final Unit unit;

    Figures(Confusion own, Optional<Confusion> other, Unit unit) {
        this.own = own;
        this.other = other;
        counts = counts(own);
        otherCounts = other.map(Figures::counts).orElse(Map.of());
        totals = own.totals();
        otherTotals = other.map(Confusion::totals).orElse(totals);
        // Counts of sets of different sizes can't be subtracted.
        this.unit = Arrays.equals(totals, otherTotals) ? unit : Unit.PERCENT;
    }

    private static Map<Pair, Integer> counts(Confusion confusion) {
        Map<Pair, Integer> counts = new HashMap<>();
        confusion.cells().forEach(cell -> counts.put(new Pair(cell.truth(), cell.predicted()), cell.count()));
        return counts;
    }

    int classes() {
        return own.classes();
    }

    boolean isDifference() {
        return other.isPresent();
    }

    /** The cells that are drawn: no more than images and classes, because there may be thousands of classes. */
    Stream<Pair> cells() {
        return Stream.of(counts.keySet().stream(), otherCounts.keySet().stream(),
                IntStream.range(0, classes()).mapToObj(c -> new Pair(c, c))).flatMap(cells -> cells).distinct()
                .filter(cell -> !isDifference() || share(cell) != 0);
    }

    private double share(Pair cell) {
        return share(counts, totals, cell) - (isDifference() ? share(otherCounts, otherTotals, cell) : 0);
    }

    private static double share(Map<Pair, Integer> counts, int[] totals, Pair cell) {
        return (double) counts.getOrDefault(cell, 0) / Math.max(1, totals[cell.truth()]);
    }

    private int count(Pair cell) {
        return counts.getOrDefault(cell, 0) - otherCounts.getOrDefault(cell, 0);
    }

    Color ground(Pair cell, ConfusionColors colors) {
        double share = share(cell);
        if (isDifference()) {
            return colors.change(share < 0 == cell.isMistake(), Math.abs(share));
        }
        return cell.isMistake() ? colors.wrong(share) : colors.right(share);
    }

    /** The figure in a cell; empty if it is zero. */
    String text(Pair cell) {
        if (count(cell) == 0 && unit == Unit.COUNTS || share(cell) == 0) {
            return "";
        }
        return switch (unit) {
            case COUNTS -> signed(String.format(Locale.ROOT, "%,d", Math.abs(count(cell))), count(cell));
            case PERCENT -> percent(cell);
        };
    }

    /** The last digit counts only in small shares, and cells are small. */
    private String percent(Pair cell) {
        double percent = 100 * Math.abs(share(cell));
        return signed(String.format(Locale.ROOT, percent < 9.95 ? "%.1f" : "%.0f", percent), share(cell));
    }

    private String signed(String size, double value) {
        return !isDifference() || value == 0 ? size : (value < 0 ? "−" : "+") + size;
    }

    /** The recognized share of a class, or by how many percentage points it changed. */
    String recognized(int truth) {
        Pair cell = new Pair(truth, truth);
        return isDifference() ? signed(MetricText.decimals(100 * Math.abs(share(cell)), 1), share(cell))
                : MetricText.percent(share(cell));
    }

    /** A cell in words. */
    String sentence(Pair cell, IntFunction<String> className) {
        String kind = cell.isMistake() ? "taken for " + className.apply(cell.predicted()) : "recognized";
        String all = String.format(Locale.ROOT, "%,d of %,d %s %s (%s)", counts.getOrDefault(cell, 0), totals[cell.truth()],
                className.apply(cell.truth()), kind, MetricText.percent(share(counts, totals, cell)));
        return isDifference() ? String.format(Locale.ROOT, "%s; in the other run %,d of %,d (%s)", all,
                otherCounts.getOrDefault(cell, 0), otherTotals[cell.truth()],
                MetricText.percent(share(otherCounts, otherTotals, cell))) : all;
    }
}
