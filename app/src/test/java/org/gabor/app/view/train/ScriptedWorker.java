package org.gabor.app.view.train;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.gabor.app.runs.TrainingProcess;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.run.Recording;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.engine.worker.WorkerEvent;

/** Stands in for the worker process: keeps its run's folder as the real one does, and says what the test has it say. */
final class ScriptedWorker implements TrainingProcess {

    /** How long it trained until it was stopped. */
    static final double SECONDS = 48;

    private final Consumer<WorkerEvent> sink;
    private volatile Recording recording;
    private volatile boolean measured;

    private ScriptedWorker(Consumer<WorkerEvent> sink) {
        this.sink = sink;
    }

    /** A starter that hands each worker to {@code started}. */
    static TrainingProcess.Starter starter(Consumer<ScriptedWorker> started) {
        return sink -> {
            ScriptedWorker worker = new ScriptedWorker(sink);
            started.accept(worker);
            return worker;
        };
    }

    boolean isTraining() {
        return recording != null;
    }

    void say(TrainingEvent event) {
        recording.accept(event);
        sink.accept(new WorkerEvent.Training(event));
    }

    void say(WorkerEvent event) {
        sink.accept(event);
    }

    @Override
    public void train(Path run) {
        recording = RunFolder.open(run).startOver();
    }

    @Override
    public void resume(Path run) {
        recording = RunFolder.open(run).goOn();
    }

    @Override
    public void measure(TrainingSpec spec) {
        measured = true;
    }

    @Override
    public void time(BenchmarkSpec spec) {}

    /** Whether it has been asked what a run would need. */
    boolean isMeasuring() {
        return measured;
    }

    @Override
    public void pause() {
        say(new TrainingEvent.Paused(1));
    }

    @Override
    public void proceed() {
        say(new TrainingEvent.Resumed(1));
    }

    /** Lets go of the run's folder before it says so, as the real one does. */
    @Override
    public void stop() {
        TrainingEvent stopped = new TrainingEvent.Stopped(1, 1, SECONDS);
        recording.accept(stopped);
        close();
        sink.accept(new WorkerEvent.Training(stopped));
    }

    @Override
    public void close() {
        if (recording != null) {
            recording.close();
            recording = null;
        }
    }
}
