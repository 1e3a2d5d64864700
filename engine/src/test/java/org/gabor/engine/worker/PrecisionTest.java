package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.PrecisionChosen;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.TrainingEvent.Stopped;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Precisions of runs in the training process. */
class PrecisionTest {

    @TempDir
    static Path home;

    private final EventInbox inbox = new EventInbox();

    @BeforeAll
    static void moveIn() {
        System.setProperty("gabor.home", home.toString());
    }

    @AfterAll
    static void moveOut() {
        System.clearProperty("gabor.home");
    }

    @Test
    void whatWasMeasuredOnceIsKept() throws Exception {
        assumeTrue(Plan.computesIn(Precision.BF16));
        RunFolder run = run(PrecisionChoice.AUTO);
        PrecisionChosen chosen;
        try (ProcessSession<TrainingEvent> session = inbox.train(run)) {
            chosen = inbox.await(PrecisionChosen.class);
            assertEquals(Set.of(Precision.values()), chosen.imagesPerSecond().keySet());
            inbox.await(Step.class);
            session.stop();
            inbox.await(Stopped.class);
        }
        try (ProcessSession<TrainingEvent> _ = inbox.resume(run)) {
            assertEquals(new PrecisionChosen(chosen.precision(), Map.of()), inbox.await(PrecisionChosen.class));
            inbox.await(Finished.class);
        }
        RunFolder kept = RunFolder.open(run.path());
        assertEquals(PrecisionChoice.AUTO, kept.spec().recipe().precision());
        assertEquals(chosen.precision(), kept.summary().precision());
        assertEquals(List.of(chosen, new PrecisionChosen(chosen.precision(), Map.of())),
                kept.history().stream().filter(PrecisionChosen.class::isInstance).toList());
    }

    @Test
    void bf16IsMeasuredTrainedAndShownInTheSummary() throws Exception {
        assumeTrue(Plan.computesIn(Precision.BF16));
        RunFolder run = run(PrecisionChoice.BF16);
        EstimateReply reply = Workers.PROCESSES.ask(Request.Estimate.of(run.spec()));
        assertEquals(Precision.BF16, assertInstanceOf(EstimateReply.Estimated.class, reply).measurement().precision());
        try (ProcessSession<TrainingEvent> _ = inbox.train(run)) {
            inbox.await(Finished.class);
        }
        assertEquals(Precision.BF16, run.summary().precision());
        assertEquals(2, run.summary().doneEpochs());
    }

    private static RunFolder run(PrecisionChoice precision) {
        DataReference data = new DataReference("fashion-mnist-mini", Optional.empty(), Optional.of(512));
        Recipe recipe = Recipe.sgd(0.1, 0.9, 64, 2, Initialization.KAIMING_UNIFORM, 3).withPrecision(precision);
        return RunFolder.create(home.resolve("runs"),
                TrainingSpec.of(Zoo.find("bn-lenet").orElseThrow().network().get(), data, recipe));
    }
}
