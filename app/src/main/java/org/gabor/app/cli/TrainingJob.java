package org.gabor.app.cli;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.output.Terminal;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.Ending;
import org.gabor.engine.train.TrainingEvent.Failed;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Stopped;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;
import org.gabor.engine.worker.Workers;
import picocli.CommandLine.ExitCode;

/** Runs one training in a separate process and follows it until it ends. */
final class TrainingJob {

    private final RunFolder run;
    private final TrainingReport report;
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();

    TrainingJob(Terminal terminal, RunFolder run) {
        this.run = run;
        this.report = new TrainingReport(terminal, run.path(), InstantSource.system());
    }

    /** Trains from the beginning; returns the exit code or throws {@link JobFailure}. */
    int train() {
        return follow(Request.Train.of(run.path()));
    }

    /** Resumes from the last checkpoint. */
    int resume() {
        return follow(Request.Resume.of(run.path()));
    }

    private int follow(Request<TrainingEvent> request) {
        try (WorkerSession worker = Workers.PROCESSES.start(request, Runnable::run, this::accept);
                InterruptHandler _ = InterruptHandler.stopping(worker, ending)) {
            return switch (ending.join()) {
                case Finished _, Stopped _ -> ExitCode.OK;
                case Failed(String reason) -> throw new JobFailure(reason);
            };
        }
    }

    private void accept(WorkerEvent<TrainingEvent> event) {
        switch (event) {
            case WorkerEvent.Reply<TrainingEvent>(TrainingEvent reply) -> accept(reply);
            case WorkerEvent.Heartbeat<TrainingEvent> _ -> {}
            case WorkerEvent.Lost<TrainingEvent>(String sentence) ->
                    end(new Failed("%s To resume: gabor train --resume %s".formatted(sentence, run.path())));
        }
    }

    private void accept(TrainingEvent event) {
        report.accept(event);
        if (event instanceof Ending last) {
            end(last);
        }
    }

    private void end(Ending last) {
        report.close();
        ending.complete(last);
    }
}
