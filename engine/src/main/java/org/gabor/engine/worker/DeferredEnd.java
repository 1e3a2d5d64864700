package org.gabor.engine.worker;

import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.train.TrainingEvent;

/** Passes a run's events on, the one that ends it only on {@link #close}: who hears of the end finds the run's folder free. */
final class DeferredEnd implements Consumer<TrainingEvent>, AutoCloseable {

    private final Consumer<TrainingEvent> next;
    private Optional<TrainingEvent> end = Optional.empty();

    DeferredEnd(Consumer<TrainingEvent> next) {
        this.next = next;
    }

    @Override
    public void accept(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Finished _, TrainingEvent.Stopped _, TrainingEvent.Failed _ -> end = Optional.of(event);
            case TrainingEvent.Preparing _, TrainingEvent.Noticed _, TrainingEvent.PrecisionChosen _, TrainingEvent.Started _,
                 TrainingEvent.Step _, TrainingEvent.UpdateRatios _, TrainingEvent.FiltersSeen _,
                 TrainingEvent.ReconstructionsSeen _, TrainingEvent.Validating _, TrainingEvent.EpochEnded _,
                 TrainingEvent.CheckpointWritten _, TrainingEvent.Paused _, TrainingEvent.Resumed _ -> next.accept(event);
        }
    }

    @Override
    public void close() {
        end.ifPresent(next);
    }
}
