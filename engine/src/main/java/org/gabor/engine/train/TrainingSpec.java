package org.gabor.engine.train;

import java.util.Objects;
import org.gabor.engine.data.DataReference;
import org.gabor.graph.model.Graph;

/** Everything that decides a run, hence its manifest: the same spec gives the same losses on the same machine. */
public record TrainingSpec(Graph network, DataReference data, Recipe recipe) {

    public TrainingSpec {
        Objects.requireNonNull(network);
        Objects.requireNonNull(data);
        Objects.requireNonNull(recipe);
    }
}
