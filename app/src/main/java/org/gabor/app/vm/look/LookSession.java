package org.gabor.app.vm.look;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;
import org.gabor.app.fx.FxThread;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.worker.InspectionReply;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;
import org.gabor.engine.worker.Workers;

/**
 * The conversation with the inspection process, which starts with the first question about a network and ends a minute after the
 * place is left. All methods belong to JavaFX's thread.
 */
final class LookSession implements AutoCloseable {

    private static final Duration LINGER = Duration.seconds(60);

    private final Workers workers;
    private final Runnable onMemory;
    private final Consumer<String> onLost;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final PauseTransition leaving = new PauseTransition(LINGER);
    private final Map<String, Asked> asked = new HashMap<>();
    private Optional<TrainingSpec> subject = Optional.empty();
    private Optional<WorkerSession> process = Optional.empty();
    private long memoryBytes;
    private long ids;

    /** The newest question of a topic. */
    private record Asked(long id, Consumer<Reply> listener) {}

    /**
     * @param onMemory called after {@link #memoryBytes} has changed
     * @param onLost receives a sentence if the process dies; the next question starts another one
     */
    LookSession(Workers workers, Runnable onMemory, Consumer<String> onLost) {
        this.workers = workers;
        this.onMemory = onMemory;
        this.onLost = onLost;
        leaving.setOnFinished(_ -> end());
    }

    /**
     * Asks about a network.
     *
     * @param topic a newer question of the same topic replaces this one, which gets no answer then
     * @param listener receives the replies
     */
    void ask(TrainingSpec spec, WeightsSource weights, String topic, Question question, Consumer<Reply> listener) {
        leaving.stop();
        if (!subject.equals(Optional.of(spec))) {
            end();
            subject = Optional.of(spec);
        }
        if (process.isEmpty()) {
            process = Optional.of(workers.start(Request.Inspect.of(spec), FxThread::run, this::hear));
        }
        ids++;
        asked.put(topic, new Asked(ids, listener));
        process.get().ask(ids, topic, weights, question);
        count();
    }

    /** Starts the minute after which the process ends. */
    void leave() {
        leaving.playFromStart();
    }

    /** The resident memory of the process; 0 without one. */
    long memoryBytes() {
        return memoryBytes;
    }

    private void hear(WorkerEvent<InspectionReply> event) {
        switch (event) {
            case WorkerEvent.Reply<InspectionReply>(InspectionReply reply) -> deliver(reply);
            case WorkerEvent.Heartbeat<InspectionReply>(long bytes) -> remember(bytes);
            case WorkerEvent.Lost<InspectionReply>(String sentence) -> lose(sentence);
        }
    }

    private void deliver(InspectionReply reply) {
        asked.entrySet().stream().filter(question -> question.getValue().id() == reply.id()).findFirst().ifPresent(question -> {
            Consumer<Reply> listener = question.getValue().listener();
            switch (reply) {
                case InspectionReply.Answered answered ->
                        conclude(question.getKey(), listener, new Reply.Seen(answered.observation()));
                case InspectionReply.Advanced(_, int done, int total) -> listener.accept(new Reply.Underway(done, total));
                case InspectionReply.Declined(_, String sentence) ->
                        conclude(question.getKey(), listener, new Reply.Refused(sentence));
            }
        });
    }

    /** A listener may ask at once: the process isn't idle between the two. */
    private void conclude(String topic, Consumer<Reply> listener, Reply last) {
        asked.remove(topic);
        listener.accept(last);
        count();
    }

    private void count() {
        busy.set(!asked.isEmpty());
    }

    /** Whether a question waits for its answer. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The next question starts a new process. */
    private void lose(String sentence) {
        process = Optional.empty();
        Map<String, Asked> open = Map.copyOf(asked);
        asked.clear();
        remember(0);
        onLost.accept(sentence);
        open.values().forEach(question -> question.listener().accept(new Reply.Refused(sentence)));
        count();
    }

    private void remember(long bytes) {
        memoryBytes = bytes;
        onMemory.run();
    }

    private void end() {
        process.ifPresent(WorkerSession::cancel);
        process = Optional.empty();
        asked.clear();
        count();
        remember(0);
    }

    @Override
    public void close() {
        leaving.stop();
        process.ifPresent(WorkerSession::close);
        process = Optional.empty();
    }
}
