package org.gabor.engine.probe;

import java.util.List;

/** What raises or lowers the score of a class, by place of the image or of a layer's maps. */
public sealed interface Attribution extends Observation permits AttributionMap, IntegratedMap, OcclusionMap {

    /** The class and its score for the whole image. */
    ClassScore target();

    /** The dimensions of the map: H×W, or those of the input. */
    List<Integer> shape();

    /** The raw values in C order, unscaled. */
    float[] values();

    @Override
    default boolean logged() {
        return false;
    }
}
