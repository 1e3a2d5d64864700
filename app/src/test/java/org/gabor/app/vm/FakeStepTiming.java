package org.gabor.app.vm;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.gabor.app.runs.Puppet;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.worker.BenchmarkReply;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;
import org.gabor.engine.worker.Workers;

/** Replaces the processes that measure steps: records their requests, and makes the last one send the test's messages. */
public final class FakeStepTiming implements Workers {

    private final List<Puppet> sessions = new CopyOnWriteArrayList<>();

    /** A timing for a window that shows no times. */
    public static StepTiming idle(EditorModel editor, Path runs) {
        return new TrainModel(editor.inferenceProperty(), runs, new FakeStepTiming()).timing();
    }

    @Override
    public <R> WorkerSession start(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink) {
        Puppet session = new Puppet(request, executor, sink);
        sessions.add(session);
        return session;
    }

    /** The requests, in order. */
    public List<BenchmarkSpec> asked() {
        return sessions.stream().map(session -> ((Request.Benchmark) session.request()).spec()).toList();
    }

    /** The number of processes that were ended before their result. */
    long cancelled() {
        return sessions.stream().filter(Puppet::isCancelled).count();
    }

    public void say(BenchmarkReply reply) {
        sessions.getLast().reply(reply);
    }

    void lose(String sentence) {
        sessions.getLast().lose(sentence);
    }

    /** Makes the first process send a message, even if it has ended. */
    void sayLate(BenchmarkReply reply) {
        sessions.getFirst().reply(reply);
    }
}
