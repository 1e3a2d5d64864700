package org.gabor.engine.run;

import java.util.Optional;
import org.gabor.engine.train.TrainingEvent.CheckpointWritten;
import org.gabor.engine.train.TrainingEvent.Ending;
import org.gabor.engine.train.TrainingEvent.Failed;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Lifecycle;
import org.gabor.engine.train.TrainingEvent.Paused;
import org.gabor.engine.train.TrainingEvent.Preparing;
import org.gabor.engine.train.TrainingEvent.Resumed;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Stopped;

/**
 * The status of a run.
 *
 * @param activity current work before the first step, such as "Reading Fashion-MNIST"
 * @param plan the number of epochs, steps and images, after training has started
 * @param checkpoint the newest checkpoint on disk
 * @param paused whether training is paused
 * @param ending how training ended, if it has
 * @param seconds duration of the whole run, as far as an ending has reported it
 */
public record RunStatus(String activity, Optional<Started> plan, Optional<CheckpointWritten> checkpoint, boolean paused,
                        Optional<Ending> ending, double seconds) {

    /** The status before the first event. */
    static final RunStatus NONE = new RunStatus("Starting", Optional.empty(), Optional.empty(), false, Optional.empty(), 0);

    RunStatus after(Lifecycle event) {
        return switch (event) {
            case Preparing(String now) -> new RunStatus(now, plan, checkpoint, paused, ending, seconds);
            case Started started -> new RunStatus(activity, Optional.of(started), checkpoint, false, Optional.empty(), seconds);
            case CheckpointWritten written -> new RunStatus(activity, plan, Optional.of(written), paused, ending, seconds);
            case Paused _ -> new RunStatus(activity, plan, checkpoint, true, ending, seconds);
            case Resumed _ -> new RunStatus(activity, plan, checkpoint, false, ending, seconds);
            case Ending end ->
                    new RunStatus(activity, plan, checkpoint, false, Optional.of(end), Math.max(seconds, seconds(end)));
        };
    }

    private static double seconds(Ending end) {
        return switch (end) {
            case Finished finished -> finished.seconds();
            case Stopped stopped -> stopped.seconds();
            case Failed _ -> 0;
        };
    }

    /** How training ended; {@code INTERRUPTED} if it has not and no process continues it. */
    public RunState outcome() {
        return ending.map(end -> switch (end) {
            case Finished _ -> RunState.FINISHED;
            case Stopped _ -> RunState.STOPPED;
            case Failed _ -> RunState.FAILED;
        }).orElse(RunState.INTERRUPTED);
    }
}
