package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gabor.engine.train.TrainingEvent;
import org.junit.jupiter.api.Test;

class ObituaryTest {

    private final Obituary obituary = new Obituary();

    @Test
    void saysWhereTheRunWasAndWhatIsKept() {
        obituary.begin();
        started(0);
        obituary.follow(new TrainingEvent.CheckpointWritten(1, 235, "f"));
        obituary.follow(new TrainingEvent.Step(2, 310, 1, 0, 0.9, 1));
        assertEquals("The training process was killed (exit 137) at epoch 2, step 310; the network is untouched. "
                + "Resume continues from the checkpoint at epoch 1.", obituary.sentence(137));
    }

    @Test
    void aCheckpointWithinAnEpochIsNamedByItsStep() {
        obituary.begin();
        started(0);
        obituary.follow(new TrainingEvent.Step(2, 310, 1, 0, 0.9, 1));
        obituary.follow(new TrainingEvent.CheckpointWritten(2, 300, "f"));
        assertEquals("The training process ended unexpectedly (exit 1) at epoch 2, step 310; the network is untouched. "
                + "Resume continues from the checkpoint at epoch 2, step 300.", obituary.sentence(1));
    }

    @Test
    void aResumedRunHasTheCheckpointItStartedFrom() {
        obituary.begin();
        started(470);
        assertEquals("The training process was killed (exit 137) before its first step; the network is untouched. "
                + "Resume continues from the checkpoint at epoch 2.", obituary.sentence(137));
    }

    @Test
    void withoutACheckpointResumingStartsAgain() {
        obituary.begin();
        assertEquals("The training process was killed (exit 137) before its first step; the network is untouched. "
                + "Resume starts it again, there was no checkpoint yet.", obituary.sentence(137));
    }

    @Test
    void anIdleProcessTakesNothingWithIt() {
        assertEquals("The training process was killed (exit 137); nothing was being trained.", obituary.sentence(137));
        obituary.begin();
        obituary.follow(new TrainingEvent.Stopped(1, 1));
        assertEquals("The training process was killed (exit 137); nothing was being trained.", obituary.sentence(137));
    }

    private void started(long doneSteps) {
        obituary.follow(new TrainingEvent.Started(10, 235, doneSteps, 60_000, 10_000, List.of()));
    }
}
