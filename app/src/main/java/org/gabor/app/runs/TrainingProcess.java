package org.gabor.app.runs;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.engine.worker.WorkerClient;
import org.gabor.engine.worker.WorkerEvent;

/** What a session asks of the process that trains. */
public interface TrainingProcess extends AutoCloseable {

    /** Starts a process that tells the sink, on a thread of its own, what happens. */
    interface Starter extends Function<Consumer<WorkerEvent>, TrainingProcess> {}

    void train(Path run);

    void resume(Path run);

    /** Tries what a run of this spec would need: {@link WorkerEvent.Measured} or {@link WorkerEvent.Unmeasured} follows. */
    void measure(TrainingSpec spec);

    /**
     * Measures how fast a network runs: {@link WorkerEvent.Stepped}s follow, and {@link WorkerEvent.Timed} or
     * {@link WorkerEvent.Unmeasured}.
     */
    void time(BenchmarkSpec spec);

    void pause();

    void proceed();

    void stop();

    @Override
    void close();

    /** The worker process of the engine. */
    static TrainingProcess worker(Consumer<WorkerEvent> sink) {
        WorkerClient client = WorkerClient.start(sink);
        return new TrainingProcess() {
            @Override
            public void train(Path run) {
                client.train(RunFolder.open(run));
            }

            @Override
            public void resume(Path run) {
                client.resume(RunFolder.open(run));
            }

            @Override
            public void measure(TrainingSpec spec) {
                client.measure(spec);
            }

            @Override
            public void time(BenchmarkSpec spec) {
                client.time(spec);
            }

            @Override
            public void pause() {
                client.pause();
            }

            @Override
            public void proceed() {
                client.proceed();
            }

            @Override
            public void stop() {
                client.stop();
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }
}
