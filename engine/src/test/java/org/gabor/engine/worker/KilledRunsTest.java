package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunState;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.WeightsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** One run whose process is killed thirty times, at moments that nobody chose and in the middle of checkpoints. */
@Tag("slow")
class KilledRunsTest {

    private static final int KILLS = 30;
    /** Every so manieth kill waits for a checkpoint to be half written: ten of the thirty. */
    private static final int WHILE_WRITING = 3;
    private static final int LONGEST_WAIT_MILLIS = 900;
    private static final int EPOCHS = 150;

    @TempDir
    Path home;

    private final Random random = new Random(30);

    @BeforeEach
    void moveIn() {
        System.setProperty("gabor.home", home.toString());
    }

    @AfterEach
    void moveOut() {
        System.clearProperty("gabor.home");
    }

    @Test
    void thirtyKillsLoseNothing(TestReporter report) throws Exception {
        RunFolder undisturbed = StressRuns.run(home, 128, EPOCHS);
        StressRuns.finish(undisturbed);
        RunFolder run = StressRuns.run(home, 128, EPOCHS);
        long kept = 0;
        int torn = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            boolean whileWriting = kill % WHILE_WRITING == 0;
            kept = Math.max(kept, trainAndKill(run, kept, whileWriting));
            torn += halfWritten(run).isEmpty() ? 0 : 1;
            requireWholeCheckpoints(run);
            assertEquals(RunState.INTERRUPTED, run.summary().state());
        }
        report.publishEntry("checkpoints that were half written", Integer.toString(torn));
        assertTrue(torn >= 5, "only " + torn + " checkpoints were torn");
        assertTrue(StressRuns.finish(run) >= kept);
        assertEquals(StressRuns.losses(undisturbed), StressRuns.losses(run));
        assertEquals(List.of(), halfWritten(run));
    }

    /** Returns how many steps the run had kept when it began this time; fails if they have become fewer. */
    private long trainAndKill(RunFolder run, long kept, boolean whileWriting) throws Exception {
        EventInbox inbox = new EventInbox();
        try (ProcessSession<TrainingEvent> session = inbox.resume(run)) {
            long done = inbox.await(Started.class).doneSteps();
            assertTrue(done >= kept, "step %d was kept, the run went on from step %d".formatted(kept, done));
            if (whileWriting) {
                awaitHalfWritten(run);
            } else {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_WAIT_MILLIS)));
            }
            ProcessHandle.of(session.pid()).orElseThrow().destroyForcibly();
            inbox.awaitLost();
            return done;
        }
    }

    private static void awaitHalfWritten(RunFolder run) throws IOException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (halfWritten(run).isEmpty()) {
            assertTrue(System.nanoTime() < patience, "no checkpoint is written");
            Thread.onSpinWait();
        }
    }

    private static List<Path> halfWritten(RunFolder run) throws IOException {
        return files(run, ".*.tmp");
    }

    /** Whatever has a checkpoint's name is one, to its last byte. */
    private static void requireWholeCheckpoints(RunFolder run) throws IOException, WeightsException {
        for (Path file : files(run, "step-*.safetensors")) {
            Safetensors.read(file);
        }
    }

    private static List<Path> files(RunFolder run, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(run.path().resolve("checkpoints"), pattern)) {
            files.forEach(found::add);
            return found;
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }
}
