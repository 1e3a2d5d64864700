package org.gabor.app.cli;

import java.util.concurrent.CompletableFuture;
import org.gabor.engine.bench.BenchmarkResult;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.worker.WorkerClient;
import org.gabor.engine.worker.WorkerEvent;

/** Has a process of its own, the same that trains, measure a network's steps. */
final class BenchmarkJob {

    private BenchmarkJob() {}

    /** Throws {@link JobFailed} where the network cannot be run here. */
    static BenchmarkResult run(BenchmarkSpec spec) {
        CompletableFuture<WorkerEvent> answer = new CompletableFuture<>();
        try (WorkerClient worker = WorkerClient.start(event -> {
            if (isAnswer(event)) {
                answer.complete(event);
            }
        })) {
            worker.time(spec);
            return result(answer.join());
        }
    }

    private static boolean isAnswer(WorkerEvent event) {
        return switch (event) {
            case WorkerEvent.Timed _, WorkerEvent.Unmeasured _, WorkerEvent.Lost _ -> true;
            case WorkerEvent.Heartbeat _, WorkerEvent.Training _, WorkerEvent.Measured _ -> false;
        };
    }

    private static BenchmarkResult result(WorkerEvent answer) {
        return switch (answer) {
            case WorkerEvent.Timed(BenchmarkResult result) -> result;
            case WorkerEvent.Unmeasured(String reason) -> throw new JobFailed(reason);
            case WorkerEvent.Lost(String reason) -> throw new JobFailed(reason);
            case WorkerEvent.Heartbeat _, WorkerEvent.Training _, WorkerEvent.Measured _ ->
                    throw new IllegalStateException("no answer: " + answer);
        };
    }
}
