package org.gabor.engine.inspect.arithmetic;

import org.gabor.graph.shape.Size3d;

/** Pooled values as weighted sums over a box of one channel. */
final class PoolingSums {

    /** Whether a place of the box takes part. */
    private interface Inclusion {

        boolean includes(int frame, int row, int column);
    }

    private final LayerValues in;

    PoolingSums(LayerValues in) {
        this.in = in;
    }

    /** Padding never counts as the largest value. */
    WeightedSum max(Sliding window, Place place) {
        return max(window.box(place.map(), 1, place));
    }

    WeightedSum average(Sliding window, boolean countPadding, Place place) {
        Box box = window.box(place.map(), 1, place);
        return average(box, countPadding ? (z, y, x) -> window.isPadded(in, box, z, y, x) : (z, y, x) -> box.isIn(in, z, y, x));
    }

    WeightedSum adaptiveMax(Size3d cells, Place place) {
        return max(cell(cells, place));
    }

    WeightedSum adaptiveAverage(Size3d cells, Place place) {
        return average(cell(cells, place), (_, _, _) -> true);
    }

    /** Cell i of n spans ⌊i·size/n⌋ to ⌈(i + 1)·size/n⌉. */
    private Box cell(Size3d cells, Place place) {
        Size3d size = in.size();
        Size3d start = new Size3d(start(place.frame(), size.depth(), cells.depth()),
                start(place.row(), size.height(), cells.height()), start(place.column(), size.width(), cells.width()));
        return new Box(place.map(), 1, start, new Size3d(end(place.frame(), size.depth(), cells.depth()) - start.depth(),
                end(place.row(), size.height(), cells.height()) - start.height(),
                end(place.column(), size.width(), cells.width()) - start.width()));
    }

    private static int start(int cell, int size, int cells) {
        return Math.toIntExact((long) cell * size / cells);
    }

    private static int end(int cell, int size, int cells) {
        return Math.toIntExact(Math.ceilDiv((long) (cell + 1) * size, cells));
    }

    private WeightedSum max(Box box) {
        double[] values = box.values((_, z, y, x) -> box.isIn(in, z, y, x)
                ? in.at(box.firstChannel(), box.start().depth() + z, box.start().height() + y, box.start().width() + x)
                : Double.NEGATIVE_INFINITY);
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        double[] kernel = new double[values.length];
        kernel[largest] = 1;
        return new WeightedSum(box.cut(in), kernel, 0);
    }

    private WeightedSum average(Box box, Inclusion inclusion) {
        double[] shares = box.values((_, z, y, x) -> inclusion.includes(z, y, x) ? 1 : 0);
        double count = 0;
        for (double share : shares) {
            count += share;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= count;
        }
        return new WeightedSum(box.cut(in), shares, 0);
    }
}
