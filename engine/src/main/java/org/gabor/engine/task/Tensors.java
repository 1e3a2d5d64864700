package org.gabor.engine.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values of a batch by the name of a network's input or output.
 *
 * @param count n, the batch size
 * @param values n×C×H×W, n×C×D×H×W or n×features in C order; an array may be longer than that
 */
public record Tensors(int count, Map<String, float[]> values) {

    public Tensors {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A single tensor. */
    public static Tensors of(int count, String name, float[] values) {
        return new Tensors(count, Map.of(name, values));
    }

    /** The values of this name; throws {@link IllegalArgumentException} if there is none. */
    public float[] get(String name) {
        float[] found = values.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no tensor \"%s\", only %s.".formatted(name, values.keySet()));
        }
        return found;
    }
}
