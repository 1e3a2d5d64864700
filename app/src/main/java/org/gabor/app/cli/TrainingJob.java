package org.gabor.app.cli;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.Failed;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Stopped;
import org.gabor.engine.worker.WorkerClient;
import org.gabor.engine.worker.WorkerEvent;
import picocli.CommandLine.ExitCode;

/** One run in a training process of its own, watched until it ends. */
final class TrainingJob {

    private final RunFolder run;
    private final TrainingReport report;
    private final CompletableFuture<WorkerEvent> last = new CompletableFuture<>();

    TrainingJob(Terminal terminal, RunFolder run) {
        this.run = run;
        this.report = new TrainingReport(terminal, run.path(), InstantSource.system());
    }

    /** Trains from the beginning; returns the exit code or throws {@link JobFailed}. */
    int train() {
        return follow(worker -> worker.train(run));
    }

    /** Goes on from the last checkpoint. */
    int resume() {
        return follow(worker -> worker.resume(run));
    }

    private int follow(Consumer<WorkerClient> order) {
        try (WorkerClient worker = WorkerClient.start(this::accept); Interrupt _ = Interrupt.stopping(worker, last)) {
            order.accept(worker);
            return exitCode(last.join());
        }
    }

    /** On the worker's reading thread. */
    private void accept(WorkerEvent event) {
        if (event instanceof WorkerEvent.Training(TrainingEvent training)) {
            report.accept(training);
        }
        if (isLast(event)) {
            report.close();
            last.complete(event);
        }
    }

    private static boolean isLast(WorkerEvent event) {
        return switch (event) {
            case WorkerEvent.Lost _ -> true;
            case WorkerEvent.Heartbeat _, WorkerEvent.Measured _, WorkerEvent.Stepped _, WorkerEvent.Timed _,
                 WorkerEvent.Unmeasured _ -> false;
            case WorkerEvent.Training(TrainingEvent training) ->
                    training instanceof Finished || training instanceof Stopped || training instanceof Failed;
        };
    }

    private int exitCode(WorkerEvent event) {
        return switch (event) {
            case WorkerEvent.Lost(String sentence) ->
                    throw new JobFailed("%s To go on: gabor train --resume %s".formatted(sentence, run.path()));
            case WorkerEvent.Training(Failed(String reason)) -> throw new JobFailed(reason);
            case WorkerEvent.Training _, WorkerEvent.Heartbeat _, WorkerEvent.Measured _, WorkerEvent.Stepped _,
                 WorkerEvent.Timed _, WorkerEvent.Unmeasured _ -> ExitCode.OK;
        };
    }
}
