package org.gabor.engine.train;

import java.util.Optional;

/** Stores checkpoints. */
public interface CheckpointStore {

    /** Saves a checkpoint durably and returns its file's name; throws {@link TrainingException} if that fails. */
    String write(Checkpoint checkpoint);

    /** Keeps the weights at the end of an epoch, to look back at; throws {@link TrainingException} if that fails. */
    void keep(Checkpoint epoch);

    /** The last complete checkpoint. */
    Optional<Checkpoint> latest();
}
