package org.gabor.engine.run;

import java.util.Optional;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.CheckpointStore;

/**
 * Stores a run's checkpoints and the weights of its epochs.
 *
 * @param historyBytes most bytes for the weights of the epochs
 */
record RunStore(Checkpoints checkpoints, WeightHistory history, long historyBytes) implements CheckpointStore {

    @Override
    public String write(Checkpoint checkpoint) {
        return checkpoints.write(checkpoint);
    }

    @Override
    public void keep(Checkpoint epoch) {
        history.keep(epoch, historyBytes);
    }

    @Override
    public Optional<Checkpoint> latest() {
        return checkpoints.latest();
    }
}
