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

/** Stands in for the processes that measure steps: keeps what they are asked, and says what the test has the last one say. */
public final class FakeStepTiming implements Workers {

    private final List<Puppet> sessions = new CopyOnWriteArrayList<>();

    /** Timing behind a window that nobody asks for times. */
    public static StepTiming idle(EditorModel editor, Path runs) {
        return new TrainModel(editor.inferenceProperty(), runs, new FakeStepTiming()).timing();
    }

    @Override
    public <R> WorkerSession start(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink) {
        Puppet session = new Puppet(request, executor, sink);
        sessions.add(session);
        return session;
    }

    /** What was asked, in order. */
    public List<BenchmarkSpec> asked() {
        return sessions.stream().map(session -> ((Request.Benchmark) session.request()).spec()).toList();
    }

    /** How many processes have been ended before they knew. */
    long cancelled() {
        return sessions.stream().filter(Puppet::isCancelled).count();
    }

    public void say(BenchmarkReply reply) {
        sessions.getLast().reply(reply);
    }

    void lose(String sentence) {
        sessions.getLast().lose(sentence);
    }

    /** Has the first process say something, however long it has been gone. */
    void sayLate(BenchmarkReply reply) {
        sessions.getFirst().reply(reply);
    }
}
