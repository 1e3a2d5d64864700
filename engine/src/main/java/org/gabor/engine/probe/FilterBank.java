package org.gabor.engine.probe;

import java.util.Objects;

/**
 * The filters of one convolution.
 *
 * @param path the layer's path
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
