package org.gabor.engine.worker;

import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.train.TrainingEvent;

/** Passes a run's events on, the last one only on {@link #close}: by then the run's folder is free. */
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
