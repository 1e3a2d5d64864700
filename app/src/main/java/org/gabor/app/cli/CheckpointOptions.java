package org.gabor.app.cli;

import org.gabor.engine.train.Checkpointing;
import picocli.CommandLine.Option;

/** How often training saves where it is. */
final class CheckpointOptions {

    @Option(names = "--checkpoint-every", paramLabel = "N", description = "Save after every N epochs, 1 by default.")
    private Integer epochs;

    @Option(names = "--checkpoint-minutes", paramLabel = "M", description = "And after so many minutes at most, 2 by default.")
    private Double minutes;

    /** Throws {@link UsageError} where a number is out of its range. */
    Checkpointing checkpointing() {
        try {
            return new Checkpointing(OptionValues.or(epochs, Checkpointing.DEFAULT.everyEpochs()),
                    OptionValues.or(minutes, Checkpointing.DEFAULT.atMostMinutes()));
        } catch (IllegalArgumentException outOfRange) {
            throw new UsageError(outOfRange.getMessage());
        }
    }
}
