package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent;
import org.junit.jupiter.api.Test;

class ProgressTest {

    /**
     * 30 epochs of 352 steps over 45,056 images; validating 5,000 counts as training on a third of them. Within epoch 18:
     * 17 validations and 17 × 352 + 212 = 6196 steps of 128 images.
     */
    @Test
    void withinAnEpoch() {
        RunCurves curves = begun();
        step(curves, 18, 17 * 352 + 212);
        assertEquals("Epoch 18 of 30", Progress.of(curves).position());
        assertEquals((6196 * 128 + 17 * 5000 / 3.0) / (30 * (45_056 + 5000 / 3.0)), Progress.of(curves).fraction(), 1e-12);
    }

    /** An epoch counts as 46,722.7 images; at 64 a second two epochs and a validation take 1460.1 s + 26 s. */
    @Test
    void theTimeLeftComesFromTheSpeedUntilAnEpochIsMeasured() {
        RunCurves curves = begun();
        step(curves, 28, 28 * 352);
        assertEquals("24 min 46 s left", Progress.of(curves).remaining());
        curves.accept(new TrainingEvent.EpochEnded(28, 28 * 352, Score.withAccuracy(1, 0.5), Score.withAccuracy(1, 0.5), 60, 0));
        assertEquals("2 min left", Progress.of(curves).remaining());
    }

    /** The rest of the last epoch: 5000, then 1080 images at a third of 1/64 s. */
    @Test
    void validationMovesTheProgress() {
        RunCurves curves = begun();
        step(curves, 30, 30 * 352);
        Progress before = Progress.of(curves);
        assertEquals("Validating epoch 30", before.position());
        assertEquals("26 s left", before.remaining());
        curves.accept(new TrainingEvent.Validating(30, 30 * 352, 3920, 5000));
        assertEquals("6 s left", Progress.of(curves).remaining());
        assertTrue(before.fraction() < Progress.of(curves).fraction() && Progress.of(curves).fraction() < 1);
    }

    @Test
    void theEndIsNotInAnEpochBeyondTheLast() {
        RunCurves curves = begun();
        step(curves, 30, 30 * 352);
        curves.accept(new TrainingEvent.EpochEnded(30, 30 * 352, Score.withAccuracy(1, 0.5), Score.withAccuracy(1, 0.5), 60, 0));
        assertEquals(new Progress("Epoch 30 of 30", "0 s left", 1), Progress.of(curves));
    }

    @Test
    void aRunThatGoesOnHasItsValidationsBehindIt() {
        RunCurves curves = RunCurves.none();
        curves.accept(new TrainingEvent.Started(30, 352, 15 * 352, 45_056, 5_000, List.of("a", "b")));
        assertEquals(new Progress("Epoch 16 of 30", "", 0.5), Progress.of(curves));
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
        curves.accept(new TrainingEvent.Step(epoch, step, Score.withAccuracy(1, 0.5), 0.01, 64));
    }
}
