package org.gabor.engine.bench;

import java.util.List;

/**
 * One layer's part of a step, and that of the layers computed along with it.
 *
 * @param path the layer's, {@code layer1.0.conv1}
 * @param type the layer's kind, {@code Conv2d}
 * @param along the paths of those that are computed with it, such as its activation's
 */
public record LayerTime(String path, String type, List<String> along, double forwardSeconds, double backwardSeconds) {

    public LayerTime {
        along = List.copyOf(along);
    }

    public double seconds() {
        return forwardSeconds + backwardSeconds;
    }
}
