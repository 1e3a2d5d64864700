package org.gabor.engine.bench;

import java.util.List;

/**
 * The time of one layer in a step, with the layers fused with it.
 *
 * @param path the layer's path, {@code layer1.0.conv1}
 * @param type the layer's type, {@code Conv2d}
 * @param along the paths of the fused layers, such as its activation
 */
public record LayerTime(String path, String type, List<String> along, double forwardSeconds, double backwardSeconds) {

    public LayerTime {
        along = List.copyOf(along);
    }

    public double seconds() {
        return forwardSeconds + backwardSeconds;
    }
}
