package org.gabor.engine.worker;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Forwards at most twenty steps per second, always the latest; other events pass at once and in order. More would take processor
 * time from the steps themselves. A run's own log contains every step.
 */
final class StepThrottle<E> implements Consumer<E> {

    private static final long NANOS_BETWEEN = 50_000_000;

    private final Predicate<E> isStep;
    private final Consumer<? super E> next;
    private Optional<E> held = Optional.empty();
    private long passed = System.nanoTime() - NANOS_BETWEEN;

    StepThrottle(Predicate<E> isStep, Consumer<? super E> next) {
        this.isStep = isStep;
        this.next = next;
    }

    @Override
    public void accept(E event) {
        boolean step = isStep.test(event);
        long now = System.nanoTime();
        if (step && now - passed < NANOS_BETWEEN) {
            held = Optional.of(event);
            return;
        }
        if (step) {
            passed = now;
        } else {
            held.ifPresent(next);
        }
        held = Optional.empty();
        next.accept(event);
    }
}
