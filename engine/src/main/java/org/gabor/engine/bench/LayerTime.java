package org.gabor.engine.bench;

/**
 * One layer's part of a step; what a fused activation takes is its layer's.
 *
 * @param path the layer's, {@code layer1.0.conv1}
 * @param type the layer's kind, {@code Conv2d}
 */
public record LayerTime(String path, String type, double forwardSeconds, double backwardSeconds) {

    public double seconds() {
        return forwardSeconds + backwardSeconds;
    }
}
