package org.gabor.engine.compute.onednn.norm;

import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;

/**
 * Values with channels last, seen as rows of several pixels: {@code rows} × ({@code pixels} · channels). The sum over all values
 * of a channel is split into shorter sums, one per lane. oneDNN adds the values of a sum sequentially in single precision: over a
 * hundred thousand values it would lose three of seven digits.
 *
 * @param pixels the number of adjacent pixels in a row
 */
record Lanes(long rows, int pixels, int channels) {

    private static final int CHANNELS = 1;
    /** The maximum number of values that are added sequentially. */
    private static final int SHORT = 1 << 13;
    /** The number of lanes that costs nothing; with thousands, oneDNN's batch normalization takes twice as long. */
    private static final int FEW = 1 << 8;
    private static final int MOST = 1 << 13;
    /** Elements of a vector register: oneDNN's fast code requires multiples of it. */
    private static final int REGISTER = 16;

    /** Lanes for feature maps, channels last, and for vectors: the fewest lanes that give short sums. */
    static Lanes of(Format format) {
        int channels = Math.toIntExact(format.extents()[CHANNELS]);
        long places = format.size() / channels;
        List<Lanes> possible = IntStream.rangeClosed(1, Math.max(1, MOST / channels)).filter(pixels -> places % pixels == 0)
                .mapToObj(pixels -> new Lanes(places / pixels, pixels, channels)).toList();
        return possible.stream().filter(lanes -> lanes.isWhole() && lanes.isShort()).findFirst()
                .or(() -> possible.reversed().stream().filter(Lanes::isWhole).findFirst())
                .orElse(possible.getLast());
    }

    private boolean isWhole() {
        return count() % REGISTER == 0;
    }

    private boolean isShort() {
        return rows <= SHORT && count() >= FEW;
    }

    int count() {
        return pixels * channels;
    }

    /** The number of values of each channel. */
    long places() {
        return rows * pixels;
    }

    Format rows(Format format) {
        return NormalizationArguments.rows(count(), format);
    }

    Format lane() {
        return Format.plain(count());
    }

    /** Repeats a channel's value in each of its lanes. */
    float[] spread(double[] byChannel) {
        float[] lanes = new float[count()];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = (float) byChannel[i % channels];
        }
        return lanes;
    }

    /** Sums each channel over its lanes. */
    double[] sum(View byLane) {
        float[] lanes = read(byLane);
        double[] sums = new double[channels];
        for (int i = 0; i < lanes.length; i++) {
            sums[i % channels] += lanes[i];
        }
        return sums;
    }

    float[] read(View byLane) {
        float[] lanes = new float[count()];
        byLane.read(lanes);
        return lanes;
    }
}
