package org.gabor.engine.train.spec;

import java.util.Objects;
import java.util.Optional;
import org.gabor.engine.compute.PlanMemory;
import org.gabor.engine.compute.plan.FrozenParameters;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.memory.Precision;
import org.gabor.graph.model.Graph;

/** Everything that determines a run's results: the same spec gives the same losses on the same machine. */
public record TrainingSpec(Graph network, DataReference data, Augmentation augmentation, Recipe recipe,
                           Optional<FineTuning> start,
                           Checkpointing checkpointing) {

    public TrainingSpec {
        Objects.requireNonNull(network);
        Objects.requireNonNull(data);
        Objects.requireNonNull(augmentation);
        Objects.requireNonNull(recipe);
        Objects.requireNonNull(start);
        Objects.requireNonNull(checkpointing);
    }

    /** A spec without augmentation, with random initial weights and default checkpointing. */
    public static TrainingSpec of(Graph network, DataReference data, Recipe recipe) {
        return new TrainingSpec(network, data, Augmentation.NONE, recipe, Optional.empty(), Checkpointing.DEFAULT);
    }

    /** The options to compile the network with; {@code batch} may be smaller than the recipe's. */
    public PlanOptions options(int batch, Precision precision) {
        FrozenParameters frozen = start.map(known -> new FrozenParameters(known.freeze())).orElse(FrozenParameters.NONE);
        return PlanOptions.training(batch, recipe.seed(), recipe.loss()).withFrozen(frozen).withPrecision(precision);
    }

    /**
     * The memory of training with this batch size and precision, in bytes; loads no native library. Throws
     * {@link org.gabor.engine.compute.plan.PlanException} if the network cannot run.
     */
    public long memory(int batch, Precision precision) {
        return PlanMemory.estimate(network, options(batch, precision), recipe.optimizer().buffers());
    }
}
