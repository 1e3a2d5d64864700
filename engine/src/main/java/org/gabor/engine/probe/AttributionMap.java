package org.gabor.engine.probe;

import java.util.List;

/**
 * A map of gradients, or Grad-CAM's map before its ReLU.
 *
 * @param shape that of the input for gradients; H×W or D×H×W of the layer for Grad-CAM
 */
public record AttributionMap(ClassScore target, List<Integer> shape, float[] values) implements Attribution {

    public AttributionMap {
        shape = List.copyOf(shape);
    }
}
