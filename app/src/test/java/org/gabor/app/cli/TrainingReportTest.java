package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gabor.app.cli.output.Terminal;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.task.Metric;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.PrecisionChosen;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.TrainingEvent.Stopped;
import org.gabor.engine.train.TrainingEvent.Validating;
import org.junit.jupiter.api.Test;

class TrainingReportTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Instant now = Instant.ofEpochSecond(1000);

    @Test
    void pipedOutputHasOneLinePerEpochAndTheRateAtTheEnd() {
        tell(false, started(), step(1), step(2), epoch(1), step(3), step(4), epoch(2),
                new Finished(2, 2, List.of(Metric.accuracy(0.8125)), 75));

        assertEquals(List.of(
                "epoch 1/2  loss 0.5000  accuracy 0.750  validation loss 0.6000  validation accuracy 0.700  1,235 images/s  12 s",
                "epoch 2/2  loss 0.5000  accuracy 0.750  validation loss 0.6000  validation accuracy 0.700  1,235 images/s  12 s",
                "Finished in 1 min 15 s at 1,235 images/s: validation accuracy 0.813. The run is in my-run"),
                out.toString().lines().toList());
        assertEquals("", err.toString());
    }

    @Test
    void waitingForImagesIsReportedIfItIsLong() {
        tell(false, started(), step(2), epoch(1, 0.031), step(4), epoch(2, 0.01));

        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.getFirst().endsWith("  12 s  waited 3 %"), lines.getFirst());
        assertTrue(lines.getLast().endsWith("  12 s"), lines.getLast());
    }

    @Test
    void thePrecisionThatWasFoundFasterIsALine() {
        tell(false, new PrecisionChosen(Precision.BF16, Map.of(Precision.F32, 75.0, Precision.BF16, 120.0)), started());
        tell(false, new PrecisionChosen(Precision.BF16, Map.of()), started());

        assertEquals(List.of("bf16: 120 images/s against 75.0 in f32"), out.toString().lines().toList());
    }

    @Test
    void terminalShowsABarWithRateAndTimeLeft() {
        tell(true, started(), step(1));

        String bar = err.toString();
        assertTrue(bar.contains("[######------------------]  23 %  epoch 1/2  loss 0.500  1,235 images/s  7 s left"), bar);
    }

    /** 2 × 60 images' worth of work; after 50 of them in 2 s, 70 take 2.8 s; after 55 in 4 s, 65 take 4.7 s. */
    @Test
    void theBarMovesWhileValidating() {
        tell(true, new Started(2, 2, 0, 50, 30, List.of()), step(2), new Validating(1, 2, 15, 30));

        String bar = err.toString();
        assertTrue(bar.contains("[##########--------------]  42 %  epoch 1/2  loss 0.500  1,235 images/s  3 s left"), bar);
        assertTrue(bar.contains("[###########-------------]  46 %  epoch 1/2  validating  5 s left"), bar);
    }

    @Test
    void stoppedRunSaysHowToGoOn() {
        tell(false, started(), new Stopped(1, 2, 48));

        assertEquals(
                List.of("Stopped in epoch 1 after step 2 and 48 s, with a checkpoint. To resume: gabor train --resume my-run"),
                out.toString().lines().toList());
    }

    @Test
    void aRunStoppedWhileItIsPreparedHasNoCheckpointToTellOf() {
        tell(false, new Stopped(0, 0, 0));

        assertEquals(List.of("Stopped before training began. To resume: gabor train --resume my-run"),
                out.toString().lines().toList());
    }

    /** Two seconds pass with each event. */
    private void tell(boolean interactive, TrainingEvent... events) {
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), interactive);
        TrainingReport report = new TrainingReport(terminal, Path.of("my-run"), () -> now);
        for (TrainingEvent event : events) {
            report.accept(event);
            now = now.plus(Duration.ofSeconds(2));
        }
    }

    private static Started started() {
        return new Started(2, 2, 0, 100, 20, List.of());
    }

    private static Step step(long step) {
        return new Step(1, step, Score.withAccuracy(0.5, 0.75), 0.9, 1234.6);
    }

    private static EpochEnded epoch(int epoch) {
        return epoch(epoch, 0);
    }

    private static EpochEnded epoch(int epoch, double waitingShare) {
        return new EpochEnded(epoch, 2L * epoch, Score.withAccuracy(0.5, 0.75), Score.withAccuracy(0.6, 0.7), 12, waitingShare);
    }
}
