package org.gabor.engine.embedding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * A symmetric matrix of weights between neighbors, by rows; other weights are 0.
 *
 * @param starts where each row starts in the other two; rows + 1 values
 * @param columns ascending in each row
 */
record NeighborGraph(int rows, int[] starts, int[] columns, double[] weights) {

    /**
     * Joins directed weights.
     *
     * @param weights rows×k: of each sample to its neighbors
     * @param join of the weights in both directions; 0 in a direction that isn't a neighbor
     */
    static NeighborGraph of(Neighbors neighbors, double[] weights, DoubleBinaryOperator join) {
        Directed forward = Directed.of(neighbors, weights);
        Directed backward = forward.reversed();
        int[] starts = new int[neighbors.rows() + 1];
        int[] columns = new int[2 * weights.length];
        double[] joined = new double[2 * weights.length];
        int size = 0;
        for (int row = 0; row < neighbors.rows(); row++) {
            int a = forward.starts[row];
            int b = backward.starts[row];
            while (a < forward.starts[row + 1] || b < backward.starts[row + 1]) {
                int columnA = a < forward.starts[row + 1] ? forward.columns[a] : Integer.MAX_VALUE;
                int columnB = b < backward.starts[row + 1] ? backward.columns[b] : Integer.MAX_VALUE;
                columns[size] = Math.min(columnA, columnB);
                double there = columnA <= columnB ? forward.weights[a++] : 0;
                double back = columnB <= columnA ? backward.weights[b++] : 0;
                joined[size++] = join.applyAsDouble(there, back);
            }
            starts[row + 1] = size;
        }
        return new NeighborGraph(neighbors.rows(), starts, Arrays.copyOf(columns, size), Arrays.copyOf(joined, size));
    }

    /** The weights in one direction, by rows, columns ascending. */
    private record Directed(int[] starts, int[] columns, double[] weights) {

        static Directed of(Neighbors neighbors, double[] weights) {
            int k = neighbors.k();
            int[] starts = IntStream.rangeClosed(0, neighbors.rows()).map(row -> row * k).toArray();
            int[] columns = new int[weights.length];
            double[] sorted = new double[weights.length];
            for (int row = 0; row < neighbors.rows(); row++) {
                int start = row * k;
                int[] order = IntStream.range(start, start + k).boxed()
                        .sorted(Comparator.comparingInt(i -> neighbors.indices()[i])).mapToInt(Integer::intValue).toArray();
                for (int i = 0; i < k; i++) {
                    columns[start + i] = neighbors.indices()[order[i]];
                    sorted[start + i] = weights[order[i]];
                }
            }
            return new Directed(starts, columns, sorted);
        }

        Directed reversed() {
            int[] ends = new int[starts.length];
            for (int column : columns) {
                ends[column + 1]++;
            }
            Arrays.parallelPrefix(ends, Integer::sum);
            int[] next = ends.clone();
            int[] rows = new int[columns.length];
            double[] values = new double[columns.length];
            for (int row = 0; row < starts.length - 1; row++) {
                for (int i = starts[row]; i < starts[row + 1]; i++) {
                    int at = next[columns[i]]++;
                    rows[at] = row;
                    values[at] = weights[i];
                }
            }
            return new Directed(ends, rows, values);
        }
    }
}
