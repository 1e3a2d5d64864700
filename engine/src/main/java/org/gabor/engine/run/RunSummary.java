package org.gabor.engine.run;

import java.nio.file.Path;
import java.time.Instant;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.spec.Recipe;

/**
 * A summary of a run. Losses and metrics are of the last complete epoch, NaN before the first.
 *
 * @param example whether it came with Gabor
 * @param network the network's name
 * @param data the data set's id
 * @param precision the run's precision, if it is decided
 * @param parameters number of trainable parameters
 * @param seconds training time, as far as it is reported: at the end of an epoch or when training stops
 * @param epochSeconds mean time of a complete epoch, NaN before the first
 * @param resumable whether it can continue: neither running nor finished
 */
public record RunSummary(Path folder, String title, boolean starred, boolean example, String network, String data, Recipe recipe,
                         Precision precision, RunState state, int doneEpochs, double trainLoss, double validationLoss,
                         double validationAccuracy, long parameters, double seconds, double epochSeconds, Instant started,
                         boolean resumable) {

    /** The summary of the same run after this ending. */
    public RunSummary ended(RunState outcome) {
        return new RunSummary(folder, title, starred, example, network, data, recipe, precision, outcome, doneEpochs, trainLoss,
                validationLoss, validationAccuracy, parameters, seconds, epochSeconds, started, canResume(outcome));
    }

    static boolean canResume(RunState state) {
        return switch (state) {
            case STOPPED, FAILED, INTERRUPTED -> true;
            case RUNNING, FINISHED -> false;
        };
    }
}
