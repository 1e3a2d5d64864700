package org.gabor.engine.probe;

import java.util.List;
import java.util.Objects;

/**
 * The filters of one convolution, or the weights of a linear layer as filters of the maps that were flattened before it.
 *
 * @param path the layer's path
 * @param channels input channels of a filter; of a 3-D convolution channels × frames, with the frames of a channel one after
 *        another
 * @param values filters×channels×height×width, in C order
 */
public record FilterBank(String path, int filters, int channels, int height, int width, float[] values)
        implements Observation {

    public FilterBank {
        Objects.requireNonNull(path);
        if (values.length != filters * channels * height * width) {
            throw new IllegalArgumentException("%d×%d×%d×%d filters don't match %d values."
                    .formatted(filters, channels, height, width, values.length));
        }
    }

    /**
     * What was learned: the difference to the initial values. Throws {@link IllegalArgumentException} if {@code initial} has other
     * dimensions.
     */
    public FilterBank minus(FilterBank initial) {
        if (!dims().equals(initial.dims())) {
            throw new IllegalArgumentException("Filters of %s can't be subtracted from filters of %s."
                    .formatted(initial.dims(), dims()));
        }
        float[] difference = new float[values.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = values[i] - initial.values[i];
        }
        return with(difference);
    }

    /** One input channel of each filter. */
    public FilterBank channel(int channel) {
        int area = height * width;
        float[] chosen = new float[filters * area];
        for (int filter = 0; filter < filters; filter++) {
            System.arraycopy(values, (filter * channels + channel) * area, chosen, filter * area, area);
        }
        return new FilterBank(path, filters, 1, height, width, chosen);
    }

    /** The Euclidean norm over the input channels, for each filter and place. */
    public FilterBank norm() {
        int area = height * width;
        double[] squares = new double[filters * area];
        for (int i = 0; i < values.length; i++) {
            squares[i / (channels * area) * area + i % area] += (double) values[i] * values[i];
        }
        float[] norms = new float[squares.length];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = (float) Math.sqrt(squares[i]);
        }
        return new FilterBank(path, filters, 1, height, width, norms);
    }

    /** The filters in another order: filter {@code order[i]} becomes filter i. */
    public FilterBank reordered(List<Integer> order) {
        int size = channels * height * width;
        float[] moved = new float[order.size() * size];
        for (int i = 0; i < order.size(); i++) {
            System.arraycopy(values, order.get(i) * size, moved, i * size, size);
        }
        return new FilterBank(path, order.size(), channels, height, width, moved);
    }

    /** Filters of the same dimensions with other values. */
    public FilterBank with(float[] changed) {
        return new FilterBank(path, filters, channels, height, width, changed);
    }

    private List<Integer> dims() {
        return List.of(filters, channels, height, width);
    }

    @Override
    public boolean logged() {
        return false;
    }
}
