package org.gabor.app.cli;

import java.time.Duration;
import java.time.Instant;
import org.gabor.app.runs.Eta;
import org.gabor.app.runs.TrainingWork;

/** Estimates a run's remaining time from its pace since {@code begun}, validation included. */
record RemainingTime(TrainingWork begun, Instant since) {

    /** "11 min 47 s left". */
    String left(TrainingWork work, Instant now) {
        double seconds = Duration.between(since, now).toMillis() / 1000.0;
        return Eta.left(work.left(), seconds / (work.done() - begun.done()));
    }
}
