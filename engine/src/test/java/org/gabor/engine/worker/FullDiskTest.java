package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunState;
import org.gabor.engine.train.TrainingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose disk fills up; needs Linux and the right to mount one. */
@Tag("slow")
class FullDiskTest {

    private static final int EPOCHS = 6;

    @TempDir
    Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=30m", "gabor-test", disk.toString()),
                "Skipped: this user may not mount a small disk.");
        System.setProperty("gabor.home", disk.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        System.clearProperty("gabor.home");
        succeeds("umount", disk.toString());
    }

    @Test
    void aFullDiskIsASentenceAndWithRoomTheRunGoesOn(@TempDir Path roomy) throws Exception {
        RunFolder undisturbed = StressRuns.run(roomy, 128, EPOCHS);
        StressRuns.finish(undisturbed);
        RunFolder run = StressRuns.run(disk, 128, EPOCHS);
        EventInbox inbox = new EventInbox();
        try (ProcessSession<TrainingEvent> session = inbox.train(run)) {
            String sentence = inbox.awaitFailed();
            assertTrue(sentence.matches("The checkpoint step-0000\\d\\d cannot be written to .* \\(the disk is full\\)\\."),
                    sentence);
        }
        assertTrue(run.summary().resumable(), run.summary().state().toString());
        assertTrue(succeeds("mount", "-o", "remount,size=200m", disk.toString()));
        assertTrue(StressRuns.finish(run) > 0, "the last good checkpoint was kept");
        assertEquals(RunState.FINISHED, run.summary().state());
        assertEquals(StressRuns.losses(undisturbed), StressRuns.losses(run));
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
