package org.gabor.engine.train;

import java.util.Objects;
import java.util.Optional;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataReference;
import org.gabor.graph.model.Graph;

/** Everything that decides a run, hence its manifest: the same spec gives the same losses on the same machine. */
public record TrainingSpec(Graph network, DataReference data, Augmentation augmentation, Recipe recipe, Optional<Start> start,
                           Checkpointing checkpointing) {

    public TrainingSpec {
        Objects.requireNonNull(network);
        Objects.requireNonNull(data);
        Objects.requireNonNull(augmentation);
        Objects.requireNonNull(recipe);
        Objects.requireNonNull(start);
        Objects.requireNonNull(checkpointing);
    }

    /** The pictures as they are, from random weights, with the usual checkpoints. */
    public static TrainingSpec of(Graph network, DataReference data, Recipe recipe) {
        return new TrainingSpec(network, data, Augmentation.NONE, recipe, Optional.empty(), Checkpointing.DEFAULT);
    }
}
