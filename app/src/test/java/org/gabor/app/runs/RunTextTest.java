package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.run.RunState;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.PrecisionChosen;
import org.gabor.engine.train.spec.Recipe;
import org.junit.jupiter.api.Test;

class RunTextTest {

    private static final RunSummary FIRST = run("Run 1", "LeNet-5", 100);
    private static final RunSummary SECOND = run("Baseline", "AlexNet", 200);
    private static final RunSummary THIRD = run("Run 12", "LeNet-5", 300);

    @Test
    void recipesInALine() {
        Recipe sgd = recipe(0.01);
        assertEquals("SGD 0.01 constant, batch 128", RunText.recipe(sgd));
        assertEquals("AdamW 0.001 cosine, batch 128", RunText.recipe(sgd.withOptimizer(OptimizerSpec.AdamW.DEFAULT)
                .withLearningRate(0.001).withSchedule(new Schedule.Cosine(0, 1))));
    }

    @Test
    void theEpochUnderWayCountsWhileItTrains() {
        assertEquals("17 / 30", RunText.epochs(FIRST, false));
        assertEquals("18 / 30", RunText.epochs(FIRST, true));
    }

    @Test
    void waitingIsSaidFromOnePercentOn() {
        assertEquals(Optional.empty(), RunText.waiting(epoch(0.01)));
        assertEquals(Optional.of("waited 3 %"), RunText.waiting(epoch(0.034)));
        assertEquals(Optional.of("waited 100 %"), RunText.waiting(epoch(1)));
    }

    private static EpochEnded epoch(double waitingShare) {
        return new EpochEnded(1, 10, Score.withAccuracy(0.5, 0.8), Score.withAccuracy(0.6, 0.7), 3, waitingShare);
    }

    @Test
    void runsAreNumberedOnwards() {
        assertEquals("Run 1", RunText.nextTitle(List.of(SECOND)));
        assertEquals("Run 13", RunText.nextTitle(List.of(FIRST, SECOND, THIRD)));
    }

    @Test
    void groupsFollowOneAnotherEachTheNewestFirst() {
        List<RunSummary> runs = List.of(FIRST, SECOND, THIRD);
        assertEquals(List.of(THIRD, SECOND, FIRST), RunOrder.NONE.arrange(runs));
        assertEquals(List.of(SECOND, THIRD, FIRST), RunOrder.NETWORK.arrange(runs));
    }

    @Test
    void otherThanSinglePrecisionIsPartOfARecipe() {
        assertEquals("SGD 0.01 constant, batch 128", RunText.recipe(run("a", "LeNet", 1, Precision.F32)));
        assertEquals("SGD 0.01 constant, batch 128, bf16", RunText.recipe(run("a", "LeNet", 1, Precision.BF16)));
    }

    @Test
    void whichPrecisionIsFaster() {
        assertEquals(Optional.of("bf16: 120 images/s against 75.3 in f32"), RunText.speeds(
                new PrecisionChosen(Precision.BF16, Map.of(Precision.F32, 75.34, Precision.BF16, 120.3))));
        assertEquals(Optional.of("f32: 41,652 images/s against 30,100 in bf16"), RunText.speeds(
                new PrecisionChosen(Precision.F32, Map.of(Precision.F32, 41_652.0, Precision.BF16, 30_100.0))));
        assertEquals(Optional.empty(), RunText.speeds(new PrecisionChosen(Precision.BF16, Map.of())));
    }

    @Test
    void theWorkerAndItsMemory() {
        assertEquals("Worker training, 1.9 GB", RunText.worker(SessionState.RUNNING, 1_932_000_000L));
        assertEquals("No worker", RunText.worker(SessionState.DONE, 0));
    }

    private static Recipe recipe(double learningRate) {
        return Recipe.sgd(learningRate, 0, 128, 30, Initialization.KAIMING_UNIFORM, 42);
    }

    private static RunSummary run(String title, String network, long started) {
        return run(title, network, started, Precision.F32);
    }

    private static RunSummary run(String title, String network, long started, Precision precision) {
        return new RunSummary(Path.of(title), title, false, false, network, "fashion-mnist-mini", recipe(0.01), precision,
                RunState.STOPPED, 17, 1, 1, 0.5, 100, 60, 3.5, Instant.ofEpochSecond(started), true);
    }
}
