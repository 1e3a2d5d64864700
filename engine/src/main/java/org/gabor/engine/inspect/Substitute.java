package org.gabor.engine.inspect;

import java.util.Arrays;
import java.util.Optional;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.probe.Fill;
import org.gabor.graph.shape.Shape;

/** Makes an image without information of the same shape as a sample, by {@link Fill}. */
final class Substitute {

    private static final double GREY = 0.5;

    /** Standard deviation of the blur, as a share of the longer side. */
    private static final double BLUR = 0.05;

    private final Shape shape;
    private final Optional<Normalization> normalization;

    Substitute(Shape shape, Optional<Normalization> normalization) {
        this.shape = shape;
        this.normalization = normalization;
    }

    /** @param input C×H×W, C×D×H×W or features */
    float[] of(float[] input, Fill fill) {
        return switch (fill) {
            case ZERO -> new float[input.length];
            case MEAN -> perChannel(input, Substitute::mean);
            case GREY -> perChannel(input, (_, channel, _) -> (float) grey(channel));
            case BLUR -> blurred(input);
        };
    }

    private interface ChannelValue {

        float of(float[] input, int channel, int size);
    }

    private float[] perChannel(float[] input, ChannelValue value) {
        float[] filled = new float[input.length];
        int size = input.length / channels();
        for (int c = 0; c < channels(); c++) {
            Arrays.fill(filled, c * size, (c + 1) * size, value.of(input, c, size));
        }
        return filled;
    }

    private int channels() {
        return shape.dims().getFirst();
    }

    private static float mean(float[] input, int channel, int size) {
        double sum = 0;
        for (int i = channel * size; i < (channel + 1) * size; i++) {
            sum += input[i];
        }
        return (float) (sum / size);
    }

    private double grey(int channel) {
        return normalization.map(n -> (GREY - n.mean(channel)) / n.std().get(channel % n.std().size())).orElse(GREY);
    }

    /** Each plane is blurred along its rows and then along its columns. */
    private float[] blurred(float[] input) {
        int width = shape.dims().getLast();
        int height = shape.dims().size() < 3 ? 1 : shape.dims().get(shape.dims().size() - 2);
        GaussianBlur blur = new GaussianBlur(BLUR * Math.max(width, height));
        float[] blurred = input.clone();
        for (int plane = 0; plane < input.length / (width * height); plane++) {
            blur.apply(blurred, plane * width * height, height, width);
        }
        return blurred;
    }
}
