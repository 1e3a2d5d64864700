package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.Paused;
import org.gabor.engine.train.TrainingEvent.Step;
import org.junit.jupiter.api.Test;

class StepThrottleTest {

    private final List<TrainingEvent> passed = new ArrayList<>();
    private final StepThrottle<TrainingEvent> throttle =
            new StepThrottle<>(Step.class::isInstance, passed::add);

    @Test
    void aStormOfStepsBecomesAFewAndTheLastArrivesBeforeWhatFollows() {
        long started = System.nanoTime();
        for (int step = 1; step <= 10_000; step++) {
            throttle.accept(step(step));
        }
        throttle.accept(new Paused(10_000));
        double seconds = (System.nanoTime() - started) / 1e9;
        assertEquals(step(1), passed.getFirst());
        assertEquals(List.of(step(10_000), new Paused(10_000)), passed.subList(passed.size() - 2, passed.size()));
        assertTrue(passed.size() <= 3 + seconds * 20 + 1, passed.size() + " events in " + seconds + " s");
    }

    @Test
    void whatIsNoStepPassesAtOnce() {
        List<TrainingEvent> events = List.of(new Paused(1), step(1), new Paused(2), new Paused(3));
        events.forEach(throttle);
        assertEquals(events, passed);
    }

    private static Step step(int step) {
        return new Step(1, step, Score.withAccuracy(0, 0), 1, 1);
    }
}
