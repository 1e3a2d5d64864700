package org.gabor.engine.worker;

import java.nio.file.Path;
import java.util.Optional;
import org.gabor.engine.train.TrainingEvent;

/** Follows a run from outside, to say in a sentence where it was when its process died and what resuming would do. */
final class CrashReport {

    private static final int KILLED = 128 + 9;

    private boolean training;
    private boolean begun;
    private int stepsPerEpoch = 1;
    private String position = "";
    private Optional<String> checkpoint = Optional.empty();

    /** A run is about to be trained. */
    synchronized void begin() {
        training = true;
        position = " before its first step";
        checkpoint = Optional.empty();
    }

    synchronized void follow(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Started started -> {
                begun = true;
                stepsPerEpoch = started.stepsPerEpoch();
                checkpoint = started.doneSteps() == 0 ? Optional.empty() : Optional.of(place(started.doneSteps()));
            }
            case TrainingEvent.Step step -> position = " at epoch %d, step %d".formatted(step.epoch(), step.step());
            case TrainingEvent.CheckpointWritten written -> checkpoint = Optional.of(place(written.step()));
            case TrainingEvent.Ending _ -> training = false;
            case TrainingEvent.Lifecycle _, TrainingEvent.Metrics _, TrainingEvent.Observed<?> _, TrainingEvent.Note _ -> { }
        }
    }

    /** Whether its process ever came so far as to train. */
    synchronized boolean hasBegun() {
        return begun;
    }

    /** @param log where the process's last words are, if it had any */
    synchronized String sentence(int exit, Path log) {
        String end = exit == KILLED ? "The training process was killed (exit %d)".formatted(exit)
                : "The training process ended unexpectedly (exit %d, see %s)".formatted(exit, log);
        if (!training) {
            return end + "; no run was lost: try again.";
        }
        return "%s%s; the network is untouched. %s".formatted(end, position, checkpoint
                .map("Resume continues from the checkpoint at %s."::formatted)
                .orElse("Resume starts it again, there was no checkpoint yet."));
    }

    private String place(long step) {
        long done = step / stepsPerEpoch;
        return step % stepsPerEpoch == 0 ? "epoch " + done : "epoch %d, step %d".formatted(done + 1, step);
    }
}
