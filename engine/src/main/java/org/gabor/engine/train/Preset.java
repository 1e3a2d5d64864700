package org.gabor.engine.train;

import java.util.Objects;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.graph.shape.Shape;

/**
 * A named training spec without a network.
 *
 * @param name its name in commands
 * @param input the input shape of its networks
 * @param classes the number of classes of its networks
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
