package org.gabor.engine.data.image;

/**
 * Resampling weights along one axis.
 *
 * @param start the first source pixel of each
 * @param weights of that one and those after it; they add up to 1
 */
record ResizeTaps(int[] start, float[][] weights) {

    /** The middle {@code wanted} pixels of {@code size} ones that are scaled by {@code scale}. */
    static ResizeTaps of(int size, double scale, int wanted) {
        int scaled = Math.max(wanted, (int) (size * scale));
        int cut = (int) Math.rint((scaled - wanted) / 2.0);
        ResizeTaps taps = new ResizeTaps(new int[wanted], new float[wanted][]);
        for (int i = 0; i < wanted; i++) {
            taps.set(i, (i + cut + 0.5) * size / scaled, Math.max(1, (double) size / scaled), size);
        }
        return taps;
    }

    private void set(int i, double centre, double reach, int size) {
        int from = Math.max(0, (int) (centre - reach + 0.5));
        int to = Math.min(size, (int) (centre + reach + 0.5));
        float[] shares = new float[to - from];
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] = (float) Math.max(0, 1 - Math.abs((from + k + 0.5 - centre) / reach));
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= (float) sum;
        }
        start[i] = from;
        weights[i] = shares;
    }

    /** The first source pixel that counts. */
    int first() {
        return start[0];
    }

    /** The one after the last that counts. */
    int last() {
        return start[start.length - 1] + weights[start.length - 1].length;
    }

    /** A row of three values a pixel, resized. */
    float[] along(float[] row) {
        float[] to = new float[3 * start.length];
        for (int i = 0; i < start.length; i++) {
            for (int k = 0; k < weights[i].length; k++) {
                int from = 3 * (start[i] + k);
                float weight = weights[i][k];
                to[3 * i] += weight * row[from];
                to[3 * i + 1] += weight * row[from + 1];
                to[3 * i + 2] += weight * row[from + 2];
            }
        }
        return to;
    }

    /** Row {@code i} of the result, {@code length} values, from {@code rows} of the source. */
    float[] down(float[][] rows, int i, int length) {
        float[] to = new float[length];
        for (int k = 0; k < weights[i].length; k++) {
            float[] row = rows[start[i] + k];
            for (int x = 0; x < length; x++) {
                to[x] += weights[i][k] * row[x];
            }
        }
        return to;
    }
}
