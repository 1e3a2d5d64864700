package org.gabor.engine.worker;

import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.train.TrainingEvent;

/** Forwards a run's events, the last one only on {@link #close}, when the run's folder is free again. */
final class EndEventBuffer implements Consumer<TrainingEvent>, AutoCloseable {

    private final Consumer<TrainingEvent> next;
    private Optional<TrainingEvent> end = Optional.empty();

    EndEventBuffer(Consumer<TrainingEvent> next) {
        this.next = next;
    }

    @Override
    public void accept(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Ending ending -> end = Optional.of(ending);
            case TrainingEvent.Lifecycle _, TrainingEvent.Metrics _, TrainingEvent.Observed<?> _, TrainingEvent.Note _ ->
                    next.accept(event);
        }
    }

    @Override
    public void close() {
        end.ifPresent(next);
    }
}
