package org.gabor.app.cli;

import java.time.Duration;
import java.time.Instant;
import org.gabor.app.runs.Eta;
import org.gabor.engine.train.TrainingEvent.Started;

/** How far a run is, and how long it will take at the pace it has had since it began. */
record StepPace(Started started, Instant since) {

    int epochs() {
        return started.epochs();
    }

    /** The share of all steps that is done. */
    double fraction(long step) {
        return (double) step / total();
    }

    /** "11 min 47 s left"; validation counts, because it takes its time between steps. */
    String left(long step, Instant now) {
        double seconds = Duration.between(since, now).toMillis() / 1000.0;
        return Eta.left(total() - step, seconds / (step - started.doneSteps()));
    }

    private long total() {
        return (long) started.epochs() * started.stepsPerEpoch();
    }
}
