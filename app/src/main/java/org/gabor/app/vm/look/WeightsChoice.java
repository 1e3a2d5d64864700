package org.gabor.app.vm.look;

import java.nio.file.Path;

/** The weights that are looked at. */
public sealed interface WeightsChoice {

    /** Those with which the next run of the open network would begin. */
    record Untrained() implements WeightsChoice {}

    /** Those of a run: the newest while it trains, afterwards the best. */
    record OfRun(Path run) implements WeightsChoice {}

    /** Those that a run keeps of an epoch. */
    record OfEpoch(Path run, int epoch) implements WeightsChoice {}

    /** A file with weights for the open network. */
    record OfFile(Path file) implements WeightsChoice {}
}
