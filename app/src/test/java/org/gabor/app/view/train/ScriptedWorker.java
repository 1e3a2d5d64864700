package org.gabor.app.view.train;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.gabor.app.runs.Puppet;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;
import org.gabor.engine.worker.Workers;

/** Replaces the worker process: writes its run's folder as the real one does, and sends the test's messages. */
final class ScriptedWorker extends Puppet {

    /** How long it trained until it was stopped. */
    static final double SECONDS = 48;

    private volatile RunRecorder recording;

    private <R> ScriptedWorker(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink) {
        super(request, executor, sink);
        recording = switch (request) {
            case Request.Train(String folder) -> RunFolder.open(Path.of(folder)).startOver();
            case Request.Resume(String folder) -> RunFolder.open(Path.of(folder)).resume();
            case Request.Estimate _, Request.Benchmark _, Request.Inspect _ -> null;
        };
    }

    /** Workers that are passed to {@code started}. */
    static Workers starter(Consumer<ScriptedWorker> started) {
        return new Workers() {
            @Override
            public <R> WorkerSession start(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink) {
                ScriptedWorker worker = new ScriptedWorker(request, executor, sink);
                started.accept(worker);
                return worker;
            }
        };
    }

    boolean isTraining() {
        return recording != null;
    }

    /** Whether an estimate was requested. */
    boolean isMeasuring() {
        return request() instanceof Request.Estimate;
    }

    void say(TrainingEvent event) {
        recording.accept(event);
        reply(event);
    }

    @Override
    public void pause() {
        say(new TrainingEvent.Paused(1));
    }

    @Override
    public void proceed() {
        say(new TrainingEvent.Resumed(1));
    }

    /** Releases the run's folder before it reports, as the real one does. */
    @Override
    public void stop() {
        TrainingEvent stopped = new TrainingEvent.Stopped(1, 1, SECONDS);
        recording.accept(stopped);
        letGo();
        reply(stopped);
    }

    @Override
    public void lose(String sentence) {
        letGo();
        super.lose(sentence);
    }

    @Override
    public void close() {
        letGo();
        super.close();
    }

    private void letGo() {
        if (recording != null) {
            recording.close();
            recording = null;
        }
    }
}
