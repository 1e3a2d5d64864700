package org.gabor.engine.worker;

import java.util.function.Consumer;
import org.gabor.engine.data.Preparation;
import org.gabor.engine.train.StopSignal;
import org.gabor.engine.train.TrainingEvent;

/** Tells what goes on before the first step as events; a stop calls it off. */
record ToldPreparation(StopSignal signal, Consumer<TrainingEvent> sink) implements Preparation {

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
