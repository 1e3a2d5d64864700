package org.gabor.engine.compute.onednn;

import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;

/**
 * Values whose channels lie beside each other, seen as rows of several pixels: {@code rows} × ({@code pixels} · channels). A sum
 * over all values of a channel is then one over shorter sums, a lane each, which oneDNN makes one after the other in single
 * precision: over a hundred thousand values in a row it would lose three of seven digits.
 *
 * @param pixels beside each other in a row
 */
record Lanes(long rows, int pixels, int channels) {

    private static final int CHANNELS = 1;
    /** Values that may be added up one after the other. */
    private static final int SHORT = 1 << 13;
    /** Lanes that cost nothing; with thousands, oneDNN's batch normalization takes twice as long. */
    private static final int FEW = 1 << 8;
    private static final int MOST = 1 << 13;
    /** Numbers of a vector register: oneDNN's fast code takes whole ones only. */
    private static final int REGISTER = 16;

    /** For feature maps, channels last, and for vectors: as few lanes as give short sums. */
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

    /** Values of each channel. */
    long places() {
        return rows * pixels;
    }

    Format rows(Format format) {
        return NormalizationArguments.rows(count(), format);
    }

    Format lane() {
        return Format.plain(count());
    }

    /** A channel's number in each of its lanes. */
    float[] spread(double[] byChannel) {
        float[] lanes = new float[count()];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = (float) byChannel[i % channels];
        }
        return lanes;
    }

    /** Of each channel, the sum over its lanes. */
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
