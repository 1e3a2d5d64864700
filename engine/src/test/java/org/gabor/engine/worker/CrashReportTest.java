package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent;
import org.junit.jupiter.api.Test;

class CrashReportTest {

    private static final Path LOG = Path.of("worker.log");

    private CrashReport crashReport = new CrashReport(new Request.Train("run"));

    @Test
    void saysWhereTheRunWasAndWhatIsKept() {
        started(0);
        crashReport.follow(new TrainingEvent.CheckpointWritten(1, 235, "f"));
        crashReport.follow(new TrainingEvent.Step(2, 310, Score.withAccuracy(1, 0), 0.9, 1));
        assertEquals("The training process was killed (exit 137) at epoch 2, step 310; the network is untouched. "
                + "Resume continues from the checkpoint at epoch 1.", crashReport.sentence("", 137, LOG));
    }

    @Test
    void aCheckpointWithinAnEpochIsNamedByItsStep() {
        started(0);
        crashReport.follow(new TrainingEvent.Step(2, 310, Score.withAccuracy(1, 0), 0.9, 1));
        crashReport.follow(new TrainingEvent.CheckpointWritten(2, 300, "f"));
        assertEquals(
                "The training process ended unexpectedly (exit 1, see worker.log) at epoch 2, step 310; the network is untouched. "
                        + "Resume continues from the checkpoint at epoch 2, step 300.",
                crashReport.sentence("", 1, LOG));
    }

    @Test
    void aResumedRunHasTheCheckpointItStartedFrom() {
        started(470);
        assertEquals("The training process was killed (exit 137) before its first step; the network is untouched. "
                + "Resume continues from the checkpoint at epoch 2.", crashReport.sentence("", 137, LOG));
    }

    @Test
    void withoutACheckpointResumingStartsAgain() {
        assertEquals("The training process was killed (exit 137) before its first step; the network is untouched. "
                + "Resume starts it again, there was no checkpoint yet.", crashReport.sentence("", 137, LOG));
    }

    @Test
    void aProcessWithoutARunTakesNothingWithIt() {
        crashReport = new CrashReport(new Request.Estimate(""));
        assertEquals("The training process was killed (exit 137); no run was lost: try again.",
                crashReport.sentence("", 137, LOG));
        crashReport = new CrashReport(new Request.Train("run"));
        crashReport.follow(new TrainingEvent.Stopped(1, 1, 0));
        assertEquals("The training process was killed (exit 137); no run was lost: try again.",
                crashReport.sentence("", 137, LOG));
    }

    @Test
    void aProcessThatSaysWhyIsQuoted() {
        started(0);
        assertEquals("The training process ended by an error inside Gabor (it), see worker.log before its first step; "
                + "the network is untouched. Resume starts it again, there was no checkpoint yet.",
                crashReport.sentence("by an error inside Gabor (it)", 70, LOG));
    }

    @Test
    void whatFailsBeforeItsFirstStepHasNotBegun() {
        crashReport.follow(new TrainingEvent.Failed("No."));
        assertFalse(crashReport.hasBegun());
        started(0);
        assertTrue(crashReport.hasBegun());
    }

    private void started(long doneSteps) {
        crashReport.follow(new TrainingEvent.Started(10, 235, doneSteps, 60_000, 10_000, List.of()));
    }
}
