package org.gabor.engine.probe;

import java.util.List;

/**
 * The activations of all layers for one sample, as statistics.
 *
 * @param target the score of the chosen class; {@link ClassScore#NONE} if the network has no classes
 * @param layers in topological order
 */
public record LayerStatistics(ClassScore target, List<Layer> layers) implements Observation {

    /**
     * The output of one layer.
     *
     * @param type its type in PyTorch's terms: {@code Conv2d}
     * @param shape of the output for one sample: C×H×W, C×D×H×W or features
     */
    public record Layer(String path, String type, List<Integer> shape, Statistics values) {

        public Layer {
            shape = List.copyOf(shape);
        }
    }

    public LayerStatistics {
        layers = List.copyOf(layers);
    }
}
