package org.gabor.engine.probe;

import java.util.List;

/**
 * Which units of the layers with a ReLU fired for any of many images. One that never did is dead: it passes no gradient on.
 *
 * @param images the number of images
 * @param layers in topological order
 */
public record FiredUnits(int images, List<Layer> layers) implements Observation {

    /**
     * One layer.
     *
     * @param type in PyTorch's terms: {@code ReLU}
     * @param units the number of channels or features
     * @param dead the units that were 0 everywhere in all images, in ascending order
     */
    public record Layer(String path, String type, int units, int[] dead) {

        /** The share of dead units, in [0, 1]. */
        public double share() {
            return (double) dead.length / units;
        }
    }

    public FiredUnits {
        layers = List.copyOf(layers);
    }

    @Override
    public boolean logged() {
        return false;
    }
}
