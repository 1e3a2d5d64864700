package org.gabor.engine.worker;

import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.train.TrainingEvent;

/**
 * Forwards at most twenty step events per second, always the latest; other events pass at once and in order. The run's
 * own log contains every step.
 */
final class StepThrottle implements Consumer<TrainingEvent> {

    private static final long NANOS_BETWEEN = 50_000_000;

    private final Consumer<TrainingEvent> next;
    private Optional<TrainingEvent> held = Optional.empty();
    private long passed = System.nanoTime() - NANOS_BETWEEN;

    StepThrottle(Consumer<TrainingEvent> next) {
        this.next = next;
    }

    @Override
    public void accept(TrainingEvent event) {
        long now = System.nanoTime();
        if (event instanceof TrainingEvent.Step && now - passed < NANOS_BETWEEN) {
            held = Optional.of(event);
            return;
        }
        if (event instanceof TrainingEvent.Step) {
            passed = now;
        } else {
            held.ifPresent(next);
        }
        held = Optional.empty();
        next.accept(event);
    }
}
