package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gabor.engine.train.TrainingEvent;
import org.junit.jupiter.api.Test;

class ProgressTest {

    /** 30 epochs of 352 steps; 212 steps into epoch 18 are 6196 of 10,560 done. */
    @Test
    void withinAnEpoch() {
        RunCurves curves = begun();
        step(curves, 18, 17 * 352 + 212);
        assertEquals("Epoch 18 of 30", Progress.of(curves).position());
        assertEquals(6196 / 10560.0, Progress.of(curves).fraction(), 1e-12);
    }

    /** 45,056 images at 64 a second take 704 s an epoch, so two epochs 1408 s. */
    @Test
    void theTimeLeftComesFromTheSpeedUntilAnEpochIsMeasured() {
        RunCurves curves = begun();
        step(curves, 28, 28 * 352);
        assertEquals("23 min 28 s left", Progress.of(curves).remaining());
        curves.accept(new TrainingEvent.EpochEnded(28, 28 * 352, 1, 0.5, 1, 0.5, new int[0][0], 60));
        assertEquals("2 min left", Progress.of(curves).remaining());
    }

    @Test
    void theLastStepIsNotInAnEpochBeyondTheLast() {
        RunCurves curves = begun();
        step(curves, 30, 30 * 352);
        assertEquals(new Progress("Epoch 30 of 30", "0 s left", 1), Progress.of(curves));
    }

    @Test
    void nothingBeforeTheBeginning() {
        assertEquals(Progress.NONE, Progress.of(RunCurves.none()));
    }

    private static RunCurves begun() {
        RunCurves curves = RunCurves.none();
        curves.accept(new TrainingEvent.Started(30, 352, 0, 45_056, 5_000, List.of("a", "b")));
        return curves;
    }

    private static void step(RunCurves curves, int epoch, long step) {
        curves.accept(new TrainingEvent.Step(epoch, step, 1, 0.5, 0.01, 64));
    }
}
