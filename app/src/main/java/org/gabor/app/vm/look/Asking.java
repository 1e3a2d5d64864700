package org.gabor.app.vm.look;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gabor.app.fx.FxThread;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.probe.Observation;

/**
 * A question that is asked while its answer is shown, and again when what it is about changes.
 *
 * @param <K> what it is about
 * @param <T> what is read from the answer, off JavaFX's thread because an answer may be large
 */
final class Asking<K, T> {

    private final LookModel look;
    private final String topic;
    private final Supplier<Optional<K>> about;
    private final Function<K, Question> question;
    private final BiFunction<K, Observation, T> reader;
    private final ReadOnlyObjectWrapper<Answer<T>> answer = new ReadOnlyObjectWrapper<>(new Answer.Open<>());
    private Optional<K> asked = Optional.empty();
    private boolean shown;

    /** @param about empty if there is nothing to ask */
    Asking(LookModel look, String topic, Supplier<Optional<K>> about, Function<K, Question> question,
           BiFunction<K, Observation, T> reader) {
        this.look = look;
        this.topic = topic;
        this.about = about;
        this.question = question;
        this.reader = reader;
    }

    /** Nothing is asked while it is hidden. */
    void show(boolean visible) {
        shown = visible;
        refresh();
    }

    /** Asks, if what the question is about has changed. */
    void refresh() {
        Optional<K> now = about.get();
        if (shown && !now.equals(asked)) {
            asked = now;
            answer.set(new Answer.Open<>());
            now.ifPresent(subject -> look.ask(topic, question.apply(subject), reply -> hear(subject, reply)));
        }
    }

    private void hear(K subject, Reply reply) {
        switch (reply) {
            case Reply.Seen(Observation seen) -> Thread.ofVirtual().name("look-" + topic).start(() -> {
                Answer<T> read = new Answer.Found<>(reader.apply(subject, seen));
                FxThread.run(() -> conclude(subject, read));
            });
            case Reply.Underway _ -> {}
            case Reply.Refused(String sentence) -> conclude(subject, new Answer.Refused<>(sentence));
        }
    }

    /** A question that was refused, perhaps because its process was lost, may be asked again. */
    private void conclude(K subject, Answer<T> found) {
        if (asked.equals(Optional.of(subject))) {
            asked = found instanceof Answer.Refused ? Optional.empty() : asked;
            answer.set(found);
        }
    }

    ReadOnlyObjectProperty<Answer<T>> answerProperty() {
        return answer.getReadOnlyProperty();
    }
}
