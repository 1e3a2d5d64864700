package org.gabor.engine.data;

/**
 * Bilinear resizing with half-pixel centres and edges repeated, no smoothing when shrinking: PyTorch's
 * {@code interpolate(mode="bilinear", align_corners=False)}, OpenCV's {@code INTER_LINEAR}.
 */
final class Bilinear {

    private final Axis rows;
    private final Axis columns;

    Bilinear(int fromHeight, int fromWidth, int toHeight, int toWidth) {
        rows = Axis.of(fromHeight, toHeight);
        columns = Axis.of(fromWidth, toWidth);
    }

    /** Resizes one H×W plane. */
    void apply(float[] from, int fromOffset, float[] to, int toOffset) {
        int out = toOffset;
        for (int y = 0; y < rows.size(); y++) {
            int upper = fromOffset + rows.first[y] * columns.from;
            int lower = fromOffset + rows.second[y] * columns.from;
            float down = rows.share[y];
            for (int x = 0; x < columns.size(); x++) {
                int left = columns.first[x];
                int right = columns.second[x];
                float share = columns.share[x];
                float above = from[upper + left] + share * (from[upper + right] - from[upper + left]);
                float below = from[lower + left] + share * (from[lower + right] - from[lower + left]);
                to[out++] = above + down * (below - above);
            }
        }
    }

    /** For each target index: the two source indices it lies between, and its share of the second. */
    private record Axis(int from, int[] first, int[] second, float[] share) {

        static Axis of(int from, int to) {
            Axis axis = new Axis(from, new int[to], new int[to], new float[to]);
            for (int i = 0; i < to; i++) {
                double centre = Math.max(0, (i + 0.5) * from / to - 0.5);
                axis.first[i] = Math.min((int) centre, from - 1);
                axis.second[i] = Math.min(axis.first[i] + 1, from - 1);
                axis.share[i] = (float) (centre - axis.first[i]);
            }
            return axis;
        }

        int size() {
            return first.length;
        }
    }
}
