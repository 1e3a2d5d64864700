package org.gabor.engine.probe;

import java.util.List;

/**
 * The output of a layer for one sample.
 *
 * @param path the layer's path
 * @param shape C×H×W, C×D×H×W or features
 * @param values in C order
 */
public record FeatureMaps(String path, List<Integer> shape, float[] values) implements Observation {

    public FeatureMaps {
        shape = List.copyOf(shape);
        int size = shape.stream().reduce(1, Math::multiplyExact);
        if (values.length != size) {
            throw new IllegalArgumentException("A layer of %s doesn't have %d values.".formatted(shape, values.length));
        }
    }

    /** The number of maps: channels or features. */
    public int count() {
        return shape.getFirst();
    }

    /** The number of values of a map. */
    public int mapSize() {
        return values.length / count();
    }

    /** The statistics of one map. */
    public Statistics statistics(int map) {
        return Statistics.of(values, map * mapSize(), mapSize());
    }

    @Override
    public boolean logged() {
        return false;
    }
}
