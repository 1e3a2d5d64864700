package org.gabor.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.UpdateRatios;
import org.gabor.engine.task.Metric;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent.CheckpointWritten;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Failed;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Noticed;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Paused;
import org.gabor.engine.train.TrainingEvent.PrecisionChosen;
import org.gabor.engine.train.TrainingEvent.Preparing;
import org.gabor.engine.train.TrainingEvent.Resumed;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.TrainingEvent.Stopped;
import org.gabor.engine.train.TrainingEvent.Validating;
import org.junit.jupiter.api.Test;

class RunViewTest {

    private static final Started STARTED = started(0);

    @Test
    void theStatusFollowsTheLifecycle() {
        RunView view = RunView.of(List.of(new Preparing("Reading"), STARTED, new CheckpointWritten(1, 2, "f"), new Paused(2)));
        assertEquals("Reading", view.status().activity());
        assertEquals(Optional.of(STARTED), view.status().plan());
        assertEquals(2, view.status().checkpoint().orElseThrow().step());
        assertTrue(view.status().paused());
        assertFalse(view.after(new Resumed(2)).status().paused());
        assertEquals(RunState.INTERRUPTED, view.status().outcome());
        assertEquals(RunState.FAILED, view.after(new Failed("No.")).status().outcome());
        assertEquals(RunState.FINISHED, view.after(new Finished(2, 1, List.of(), 4)).status().outcome());
    }

    @Test
    void aViewIsNotChangedByWhatComesAfterIt() {
        RunView before = RunView.of(List.of(STARTED, step(1), epoch(1, 2)));
        before.after(step(3)).after(epoch(2, 4)).after(new Observed<>(2, 4, confusion(7)));
        assertEquals(RunView.of(List.of(STARTED, step(1), epoch(1, 2))), before);
    }

    @Test
    void ofEachKindOfObservationTheNewestIsKept() {
        RunView view =
                RunView.of(List.of(new Observed<>(1, 2, confusion(1)), new Observed<>(1, 2, new UpdateRatios(Map.of("w", -3.0))),
                        new Observed<>(2, 4, confusion(2))));
        assertEquals(new Observed<>(2, 4, confusion(2)), view.newest(Confusion.class).orElseThrow());
        assertEquals(2, view.newest(UpdateRatios.class).orElseThrow().step());
    }

    @Test
    void aRunThatContinuesFromACheckpointForgetsWhatItRepeats() {
        RunView view = RunView
                .of(List.of(STARTED, step(1), step(2), epoch(1, 2), step(3), epoch(2, 4), new Stopped(3, 5, 9), started(2)));
        assertEquals(List.of(epoch(1, 2)), view.epochs());
        assertEquals(Optional.empty(), view.step());
        assertEquals(Optional.empty(), view.status().ending());
        assertEquals(9, view.seconds(), "what the stop reported still counts");
        assertEquals(Optional.of(new Validating(2, 4, 5, 10)), view.after(new Validating(2, 4, 5, 10)).progress());
    }

    @Test
    void aRunThatContinuesRemembersWhichPrecisionWasFaster() {
        PrecisionChosen measured = new PrecisionChosen(Precision.BF16, Map.of(Precision.F32, 75.0, Precision.BF16, 120.0));
        RunView view = RunView.of(
                List.of(measured, STARTED, new Noticed("3 files are left out."), new PrecisionChosen(Precision.BF16, Map.of())));
        assertEquals(Optional.of(measured), view.precision());
        assertEquals(Precision.F32,
                view.after(new PrecisionChosen(Precision.F32, Map.of())).precision().orElseThrow().precision());
    }

    private static Started started(long doneSteps) {
        return new Started(2, 2, doneSteps, 20, 10, List.of("a", "b"));
    }

    private static Step step(long step) {
        return new Step((int) (step + 1) / 2, step, Score.withAccuracy(1, 0.5), 0.1, 100);
    }

    private static EpochEnded epoch(int epoch, long step) {
        return new EpochEnded(epoch, step, new Score(1, List.of()), new Score(1, List.of(Metric.accuracy(0.5))), 2, 0);
    }

    private static Confusion confusion(int count) {
        return Confusion.of(new int[][] {{count, 0}, {1, 3}});
    }
}
