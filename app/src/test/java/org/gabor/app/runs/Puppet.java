package org.gabor.app.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;

/** A session with a worker whose events the test sends. Like the real one it delivers nothing after it is cancelled. */
public class Puppet implements WorkerSession {

    private final Request<?> request;
    private final Executor executor;
    private final Consumer<WorkerEvent<Object>> sink;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<Question> questions = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean cancelled;

    @SuppressWarnings("unchecked")
    public <R> Puppet(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink) {
        this.request = request;
        this.executor = executor;
        this.sink = (Consumer<WorkerEvent<Object>>) (Consumer<?>) sink;
    }

    public Request<?> request() {
        return request;
    }

    /** The commands it received, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** The questions it was asked, in order. */
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public void reply(Object reply) {
        deliver(new WorkerEvent.Reply<>(reply));
    }

    public void beat(long memoryBytes) {
        deliver(new WorkerEvent.Heartbeat<>(memoryBytes));
    }

    public void lose(String sentence) {
        deliver(new WorkerEvent.Lost<>(sentence));
    }

    private void deliver(WorkerEvent<Object> event) {
        executor.execute(() -> {
            if (!cancelled) {
                sink.accept(event);
            }
        });
    }

    @Override
    public void pause() {
        calls.add("pause");
    }

    @Override
    public void proceed() {
        calls.add("proceed");
    }

    @Override
    public void stop() {
        calls.add("stop");
    }

    @Override
    public void ask(long id, String topic, WeightsSource weights, Question question) {
        calls.add("ask " + id + " " + topic);
        questions.add(question);
    }

    @Override
    public void cancel() {
        cancelled = true;
        calls.add("cancel");
    }

    @Override
    public void close() {
        cancelled = true;
        calls.add("close");
    }
}
