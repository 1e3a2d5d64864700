package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunState;
import org.gabor.engine.train.TrainingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are given too little memory, and enough of it the second time. */
@Tag("slow")
class TightMemoryTest {

    @TempDir
    Path home;

    @BeforeEach
    void moveIn() {
        System.setProperty("gabor.home", home.toString());
    }

    @AfterEach
    void moveOut() {
        System.clearProperty("gabor.home");
        loosen();
    }

    private static void loosen() {
        System.clearProperty(WorkerLimits.HEAP);
        System.clearProperty(WorkerLimits.MEMORY);
    }

    @Test
    void aHeapTooSmallForTheImagesIsASentence() throws Exception {
        System.setProperty(WorkerLimits.HEAP, "24m");
        RunFolder run = StressRuns.run(home, 128, 2);
        assertEquals("The images and checkpoints do not fit into the training process's heap of 24m: "
                + "set GABOR_HEAP to more, such as 4g.", failure(run));
        assertGoesOn(run);
    }

    @Test
    void aBatchTooLargeForTheLimitIsRefused() throws Exception {
        System.setProperty(WorkerLimits.MEMORY, "20m");
        RunFolder run = StressRuns.run(home, 512, 2);
        String sentence = failure(run);
        assertTrue(sentence.matches("Batches of 512 images need about [23]\\d MB, this machine has 21 MB for training: "
                + "choose a smaller batch, such as \\d+\\."), sentence);
        assertGoesOn(run);
    }

    @Test
    void nativeMemoryThatRunsOutIsASentence() throws Exception {
        System.setProperty(WorkerLimits.MEMORY, "150m");
        RunFolder run = StressRuns.run(home, 128, 2);
        assertEquals("There is not enough memory for batches of 128 images: choose a smaller batch, such as 64.", failure(run));
        assertGoesOn(run);
    }

    private static String failure(RunFolder run) throws InterruptedException {
        EventInbox inbox = new EventInbox();
        try (ProcessSession<TrainingEvent> session = inbox.train(run)) {
            String sentence = inbox.awaitFailed();
            assertEquals(RunState.FAILED, run.summary().state());
            return sentence;
        }
    }

    private static void assertGoesOn(RunFolder run) throws InterruptedException {
        loosen();
        StressRuns.finish(run);
        assertEquals(RunState.FINISHED, run.summary().state());
    }
}
