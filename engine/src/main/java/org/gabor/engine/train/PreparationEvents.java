package org.gabor.engine.train;

import java.util.function.Consumer;
import org.gabor.engine.data.PreparationListener;

/** Reports preparation before the first step as events; a stop cancels it. */
public record PreparationEvents(StopSignal signal, Consumer<TrainingEvent> sink) implements PreparationListener {

    @Override
    public boolean cancelled(String activity) {
        sink.accept(new TrainingEvent.Preparing(activity));
        return signal.isStopped();
    }

    @Override
    public void noticed(String sentence) {
        sink.accept(new TrainingEvent.Noticed(sentence));
    }
}
