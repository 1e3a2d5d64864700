package org.gabor.engine.data.augment;

/**
 * Bilinear resizing with half-pixel centres and edges repeated, no smoothing when shrinking: PyTorch's
 * {@code interpolate(mode="bilinear", align_corners=False)}, OpenCV's {@code INTER_LINEAR}. Allocates only in the constructor.
 */
public final class Bilinear {

    private final Axis rows;
    private final Axis columns;
    private float[] above;
    private float[] below;

    /** Resizes to planes of this size. */
    public Bilinear(int height, int width) {
        rows = new Axis(height);
        columns = new Axis(width);
        above = new float[width];
        below = new float[width];
    }

    int height() {
        return rows.first.length;
    }

    int width() {
        return columns.first.length;
    }

    /** Sets the rectangle to resize. */
    public void take(int top, int left, int height, int width) {
        rows.take(top, height);
        columns.take(left, width);
    }

    /**
     * Resizes the rectangle of one plane.
     *
     * @param stride values from one row of {@code from} to the next
     */
    public void apply(float[] from, int fromOffset, int stride, float[] to, int toOffset) {
        int aboveRow = -1;
        int belowRow = -1;
        for (int y = 0; y < height(); y++) {
            if (rows.first[y] == belowRow) {
                float[] lower = below;
                below = above;
                above = lower;
                belowRow = aboveRow;
                aboveRow = rows.first[y];
            }
            if (rows.first[y] != aboveRow) {
                aboveRow = rows.first[y];
                stretch(from, fromOffset + aboveRow * stride, above);
            }
            if (rows.second[y] != belowRow) {
                belowRow = rows.second[y];
                stretch(from, fromOffset + belowRow * stride, below);
            }
            blend(above, below, rows.share[y], to, toOffset + y * width());
        }
    }

    private void stretch(float[] from, int row, float[] into) {
        for (int x = 0; x < into.length; x++) {
            float left = from[row + columns.first[x]];
            into[x] = left + columns.share[x] * (from[row + columns.second[x]] - left);
        }
    }

    private static void blend(float[] above, float[] below, float share, float[] to, int offset) {
        for (int x = 0; x < above.length; x++) {
            to[offset + x] = above[x] + share * (below[x] - above[x]);
        }
    }

    /** For each target index: the two source indices it lies between, and its share of the second. */
    private record Axis(int[] first, int[] second, float[] share) {

        Axis(int to) {
            this(new int[to], new int[to], new float[to]);
        }

        void take(int start, int from) {
            int to = first.length;
            for (int i = 0; i < to; i++) {
                double centre = Math.max(0, (i + 0.5) * from / to - 0.5);
                int index = Math.min((int) centre, from - 1);
                first[i] = start + index;
                second[i] = start + Math.min(index + 1, from - 1);
                share[i] = (float) (centre - index);
            }
        }
    }
}
