package org.gabor.engine.train;

import java.util.Optional;

/** Stores checkpoints. */
public interface CheckpointStore {

    /** Saves a checkpoint durably and returns its file's name; throws {@link TrainingException} if that fails. */
    String write(Checkpoint checkpoint);

    /** The last complete checkpoint. */
    Optional<Checkpoint> latest();
}
