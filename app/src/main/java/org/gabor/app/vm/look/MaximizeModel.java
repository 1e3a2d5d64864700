package org.gabor.app.vm.look;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.probe.MaximizedImage;
import org.gabor.engine.probe.Probe;

/** The image that excites the selected map most, computed while it is wanted. */
public final class MaximizeModel {

    private static final String TOPIC = "maximize";
    private static final long SEED = 1;

    /** How far it is. */
    public sealed interface State {

        /** Nothing is asked. */
        record Idle() implements State {}

        record Underway(int done, int total) implements State {}

        record Found(MaximizedImage image) implements State {}

        /** @param sentence says why there is no image */
        record Refused(String sentence) implements State {}
    }

    private record Subject(WeightsSource weights, String layer, int map) {}

    private final FiltersModel filters;
    private final LookModel look;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private Optional<Subject> asked = Optional.empty();
    private boolean wanted;

    public MaximizeModel(FiltersModel filters) {
        this.filters = filters;
        look = filters.look();
        look.subjectProperty().subscribe((_, _) -> ask());
        look.layerProperty().subscribe((_, _) -> ask());
        filters.mapProperty().subscribe((_, _) -> ask());
    }

    /** Computes the image, or no longer: a computation is cancelled then, so that other questions needn't wait. */
    public void want(boolean now) {
        wanted = now;
        if (now) {
            ask();
        } else if (state.get() instanceof State.Underway) {
            asked = Optional.empty();
            state.set(new State.Idle());
            look.ask(TOPIC, new Question.Predictions(1), _ -> {});
        }
    }

    private void ask() {
        Optional<Subject> subject = look.subjectProperty().get().flatMap(now -> look.layerProperty().get()
                .map(layer -> new Subject(now.weights(), layer.path().value(), filters.mapProperty().get())));
        if (wanted && !subject.equals(asked)) {
            asked = subject;
            state.set(new State.Underway(0, 0));
            subject.ifPresent(now -> look.ask(TOPIC,
                    new Question.Look(new Probe.Maximize(now.layer(), now.map(), Probe.Maximize.STEPS, SEED)), this::hear));
        }
    }

    private void hear(Reply reply) {
        switch (reply) {
            case Reply.Underway(int done, int total) -> state.set(new State.Underway(done, total));
            case Reply.Seen(MaximizedImage image) -> state.set(new State.Found(image));
            case Reply.Seen _ -> {}
            case Reply.Refused(String sentence) -> {
                asked = Optional.empty();
                state.set(new State.Refused(sentence));
            }
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
