package org.gabor.engine.probe;

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

    @Override
    public boolean logged() {
        return false;
    }
}
