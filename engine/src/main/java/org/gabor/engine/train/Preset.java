package org.gabor.engine.train;

import java.util.Objects;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataReference;
import org.gabor.graph.shape.Shape;

/**
 * A training spec without its network, which people can name.
 *
 * @param name what people type for it
 * @param input what its networks take
 * @param classes how many classes its networks have
 */
public record Preset(String name, Shape input, int classes, DataReference data, Augmentation augmentation, Recipe recipe) {

    public Preset {
        Objects.requireNonNull(name);
        Objects.requireNonNull(input);
        Objects.requireNonNull(data);
        Objects.requireNonNull(augmentation);
        Objects.requireNonNull(recipe);
    }
}
