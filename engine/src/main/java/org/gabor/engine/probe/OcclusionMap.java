package org.gabor.engine.probe;

import java.util.List;

/**
 * The score of a class while a window covers part of the image.
 *
 * @param window side of the square window in pixels
 * @param stride between two places in pixels
 * @param shape rows×columns of places, from the top left corner
 * @param values the class's logit for each place
 * @param probabilities the class's probability for each place
 */
public record OcclusionMap(ClassScore target, int window, int stride, List<Integer> shape, float[] values,
                           float[] probabilities)
        implements Attribution {

    public OcclusionMap {
        shape = List.copyOf(shape);
    }
}
