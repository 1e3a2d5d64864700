package org.gabor.engine.run;

import java.nio.file.Path;
import java.time.Instant;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.Recipe;

/**
 * A run at a glance. Losses, accuracies: of the last whole epoch, NaN before there is one.
 *
 * @param network the network's name
 * @param data the data set's id
 * @param precision which the run computes in, as far as that is decided
 * @param parameters trainable values of the network
 * @param seconds time spent in training, as far as it is told: that of an epoch when it is over or training stops
 * @param epochSeconds mean time of a whole epoch, NaN before there is one
 * @param resumable whether it can go on: neither running nor finished
 */
public record RunSummary(Path folder, String title, boolean starred, String network, String data, Recipe recipe,
                         Precision precision, RunState state, int doneEpochs, double trainLoss, double validationLoss,
                         double validationAccuracy, long parameters, double seconds, double epochSeconds, Instant started,
                         boolean resumable) {

    /** The same run as it is once training has ended so. */
    public RunSummary ended(RunState outcome) {
        return new RunSummary(folder, title, starred, network, data, recipe, precision, outcome, doneEpochs, trainLoss,
                validationLoss, validationAccuracy, parameters, seconds, epochSeconds, started, canResume(outcome));
    }

    static boolean canResume(RunState state) {
        return switch (state) {
            case STOPPED, FAILED, INTERRUPTED -> true;
            case RUNNING, FINISHED -> false;
        };
    }
}
