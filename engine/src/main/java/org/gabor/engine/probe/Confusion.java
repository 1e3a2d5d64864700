package org.gabor.engine.probe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A confusion matrix: samples by true and predicted class. It stores at most one cell per sample, for any number of classes.
 *
 * @param cells the non-empty cells, ordered by true and then by predicted class
 */
public record Confusion(int classes, List<Cell> cells) implements Observation {

    /** {@code count} samples of class {@code truth} were predicted as {@code predicted}; classes are numbered from 0. */
    public record Cell(int truth, int predicted, int count) {}

    public Confusion {
        cells = List.copyOf(cells);
    }

    /** @param counts true classes × predicted classes */
    public static Confusion of(int[][] counts) {
        return new Confusion(counts.length, IntStream.range(0, counts.length).boxed()
                .flatMap(truth -> IntStream.range(0, counts.length).filter(predicted -> counts[truth][predicted] > 0)
                        .mapToObj(predicted -> new Cell(truth, predicted, counts[truth][predicted])))
                .toList());
    }

    /** Samples of each true class. */
    public int[] totals() {
        int[] totals = new int[classes];
        cells.forEach(cell -> totals[cell.truth()] += cell.count());
        return totals;
    }

    /** Adds up a confusion matrix, sample by sample. */
    public static final class Counter {

        private final int classes;
        private final Map<Long, Integer> counts = new TreeMap<>();

        public Counter(int classes) {
            this.classes = classes;
        }

        public void add(int truth, int predicted) {
            counts.merge((long) truth * classes + predicted, 1, Integer::sum);
        }

        public Confusion confusion() {
            return new Confusion(classes, counts.entrySet().stream()
                    .map(cell -> new Cell((int) (cell.getKey() / classes), (int) (cell.getKey() % classes), cell.getValue()))
                    .toList());
        }
    }
}
