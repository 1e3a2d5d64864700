package org.gabor.engine.train;

import java.util.Optional;

/** Where checkpoints are kept. */
public interface CheckpointStore {

    /** Keeps the checkpoint safely before it returns its file's name; throws {@link TrainingException} where it cannot. */
    String write(Checkpoint checkpoint);

    /** The last one that is whole. */
    Optional<Checkpoint> latest();
}
