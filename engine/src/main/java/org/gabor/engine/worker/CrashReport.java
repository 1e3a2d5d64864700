package org.gabor.engine.worker;

import java.nio.file.Path;
import java.util.Optional;
import org.gabor.engine.run.RunView;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.CheckpointWritten;
import org.gabor.engine.train.TrainingEvent.Started;

/** Follows a request's replies to explain a crash of its process: what is lost and what to do. */
final class CrashReport {

    private static final int KILLED = 128 + 9;

    private final boolean trains;
    private final String process;
    private RunView run = RunView.NONE;

    CrashReport(Request<?> request) {
        this.trains = trains(request);
        this.process = process(request);
    }

    /** The process that serves a request, at the beginning of a sentence. */
    static String process(Request<?> request) {
        return switch (request) {
            case Request.Training _, Request.Estimate _, Request.Benchmark _ -> "The training process";
            case Request.Inspect _ -> "The inspection process";
        };
    }

    /** Whether the request trains a run, which can be resumed. */
    static boolean trains(Request<?> request) {
        return switch (request) {
            case Request.Training _ -> true;
            case Request.Estimate _, Request.Benchmark _, Request.Inspect _ -> false;
        };
    }

    synchronized void follow(Object reply) {
        if (reply instanceof TrainingEvent event) {
            run = run.after(event);
        }
    }

    /** Whether training has begun. */
    synchronized boolean hasBegun() {
        return run.status().plan().isPresent();
    }

    /**
     * @param cause a clause that continues "The training process ended", if the process has said why; else empty
     * @param log the file with the details
     */
    synchronized String sentence(String cause, int exit, Path log) {
        String end = end(cause, exit, log);
        if (!trains || run.status().ending().isPresent()) {
            return end + "; no run was lost: try again.";
        }
        String position = run.step().map(step -> " at epoch %d, step %d".formatted(step.epoch(), step.step()))
                .orElse(" before its first step");
        return "%s%s; the network is untouched. %s".formatted(end, position, checkpoint()
                .map("Resume continues from the checkpoint at %s."::formatted)
                .orElse("Resume starts it again, there was no checkpoint yet."));
    }

    private String end(String cause, int exit, Path log) {
        if (!cause.isEmpty()) {
            return "%s ended %s, see %s".formatted(process, cause, log);
        }
        return exit == KILLED ? "%s was killed (exit %d)".formatted(process, exit)
                : "%s ended unexpectedly (exit %d, see %s)".formatted(process, exit, log);
    }

    private Optional<String> checkpoint() {
        return run.status().checkpoint().map(CheckpointWritten::step)
                .or(() -> run.status().plan().map(Started::doneSteps).filter(done -> done > 0)).map(this::place);
    }

    private String place(long step) {
        int stepsPerEpoch = run.status().plan().map(Started::stepsPerEpoch).orElse(1);
        long done = step / stepsPerEpoch;
        return step % stepsPerEpoch == 0 ? "epoch " + done : "epoch %d, step %d".formatted(done + 1, step);
    }
}
