package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Half an hour of training, checkpoints and validation: the process must not grow. {@code gabor.soak.minutes} shortens it. */
@Tag("slow")
class SoakTest {

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("gabor.soak.minutes", 30));
    /** Until then buffers are bound, code is compiled and the heap finds its size. */
    private static final Duration WARM_UP = Duration.ofMinutes(5);
    private static final Duration REFERENCE = Duration.ofMinutes(1);
    private static final double GROWTH = 1.02;

    @TempDir
    Path home;

    @BeforeEach
    void moveIn() {
        System.setProperty("gabor.home", home.toString());
    }

    @AfterEach
    void moveOut() {
        System.clearProperty("gabor.home");
    }

    @Test
    void residentMemoryStaysWhereItIs(TestReporter report) throws InterruptedException {
        RunFolder run = RunFolder.create(home.resolve("runs"), TrainingSpec.of(
                Zoo.find("bn-lenet").orElseThrow().network().get(), DataReference.of("fashion-mnist-mini"),
                Recipe.sgd(0.05, 0.9, 64, 100_000, Initialization.XAVIER_UNIFORM, 1)));
        EventInbox inbox = new EventInbox();
        try (ProcessSession<TrainingEvent> session = inbox.train(run)) {
            inbox.await(TrainingEvent.Step.class);
            Instant start = Instant.now();
            long before = peak(inbox, start.plus(WARM_UP), start.plus(WARM_UP).plus(REFERENCE));
            long after = peak(inbox, start.plus(WARM_UP).plus(REFERENCE), start.plus(LENGTH));
            report.publishEntry("resident memory",
                    "%d MB in minute 6, at most %d MB until minute %d".formatted(before >> 20, after >> 20, LENGTH.toMinutes()));
            assertTrue(after <= GROWTH * before, "from %d to %d bytes".formatted(before, after));
            session.stop();
            inbox.await(TrainingEvent.Stopped.class);
        }
    }

    /** The most memory that the process reports between two moments. */
    private static long peak(EventInbox inbox, Instant from, Instant until) throws InterruptedException {
        long peak = 0;
        while (Instant.now().isBefore(until)) {
            long now = inbox.awaitHeartbeat().memoryBytes();
            peak = Instant.now().isBefore(from) ? 0 : Math.max(peak, now);
        }
        return peak;
    }
}
