package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.data.DataException;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Noticed;
import org.gabor.engine.train.TrainingEvent.PrecisionChosen;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.TrainingSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which precision a run computes in. */
class PrecisionDecisionTest {

    private static final String PROPERTY = "gabor.onednn";
    private static final TrainingSpec AUTO = spec(PrecisionChoice.AUTO);
    private static final TrainingSpec BF16 = spec(PrecisionChoice.BF16);

    private final LastCheckpoint memo = new LastCheckpoint();

    @AfterEach
    void switchOn() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void whatIsAskedForIsTakenUnmeasured() throws Exception {
        assumeTrue(Plan.computesIn(Precision.BF16));
        List<TrainingEvent> events = TrainerTest.train(BF16, memo, _ -> false);
        assertEquals(List.of(new PrecisionChosen(Precision.BF16, Map.of())), chosen(events));
        assertEquals(Precision.BF16, memo.latest().orElseThrow().precision());
        assertEquals(List.of(), chosen(TrainerTest.train(TrainerTest.SPEC, new LastCheckpoint(), _ -> false)),
                "f32 goes without saying");
    }

    @Test
    void autoMeasuresBothAndTellsWhatItFoundOnlyOnce() throws Exception {
        assumeTrue(Plan.computesIn(Precision.BF16));
        List<TrainingEvent> events = TrainerTest.train(AUTO, memo, event -> event instanceof Step step && step.step() == 2);
        PrecisionChosen choice = chosen(events).getFirst();
        assertEquals(Set.of(Precision.values()), choice.imagesPerSecond().keySet());
        assertTrue(choice.imagesPerSecond().values().stream().allMatch(speed -> speed > 1), choice.toString());
        assertEquals(PrecisionChoice.fastest(choice.imagesPerSecond()), choice.precision());
        List<TrainingEvent> more = TrainerTest.train(AUTO, memo, _ -> false);
        assertEquals(List.of(new PrecisionChosen(choice.precision(), Map.of())), chosen(more));
        assertEquals(choice.precision(), memo.latest().orElseThrow().precision());
    }

    @Test
    void aRunGoesOnInThePrecisionThatItsCheckpointNames() throws Exception {
        assumeTrue(Plan.computesIn(Precision.BF16));
        TrainerTest.train(BF16, memo, event -> event instanceof Step step && step.step() == 2);
        assertEquals(List.of(new PrecisionChosen(Precision.BF16, Map.of())), chosen(TrainerTest.train(AUTO, memo, _ -> false)));
    }

    @Test
    void lowerPrecisionHasToBeClearlyFaster() {
        assertEquals(Precision.BF16, PrecisionChoice.fastest(Map.of(Precision.F32, 100.0, Precision.BF16, 120.0)));
        assertEquals(Precision.F32, PrecisionChoice.fastest(Map.of(Precision.F32, 100.0, Precision.BF16, 105.0)));
        assertEquals(Precision.F32, PrecisionChoice.fastest(Map.of(Precision.F32, 100.0, Precision.BF16, 60.0)));
    }

    @Test
    void whoStopsWhileItIsMeasuredIsObeyed() {
        assumeTrue(Plan.computesIn(Precision.BF16));
        assertThrows(DataException.class, () -> TrainerTest.train(AUTO, memo,
                event -> event.equals(new TrainingEvent.Preparing("Measuring steps in bf16"))));
        assertTrue(memo.latest().isEmpty());
    }

    @Test
    void aRunInBf16GoesOnWithoutItInSinglePrecisionAndSaysSo() throws Exception {
        assumeTrue(Plan.computesIn(Precision.BF16));
        TrainerTest.train(BF16, memo, event -> event instanceof Step step && step.step() == 2);
        System.setProperty(PROPERTY, "off");
        List<TrainingEvent> events = TrainerTest.train(BF16, memo, _ -> false);
        assertEquals(List.of(new PrecisionChosen(Precision.F32, Map.of())), chosen(events));
        assertTrue(events.contains(new Noticed(
                "This run computes in bf16, which this machine does not: it goes on in f32 and loses nothing.")),
                events.toString());
        assertTrue(events.getLast() instanceof Finished);
    }

    @Test
    void withoutBf16AutoIsSinglePrecisionAndBf16IsRefused() throws Exception {
        System.setProperty(PROPERTY, "off");
        List<TrainingEvent> events = TrainerTest.train(AUTO, memo, _ -> false);
        assertEquals(List.of(new PrecisionChosen(Precision.F32, Map.of())), chosen(events));
        assertTrue(events.contains(new Noticed("This machine does not compute in bf16: the run computes in f32.")),
                events.toString());
        assertTrue(assertThrows(PlanException.class, () -> TrainerTest.train(BF16, new LastCheckpoint(), _ -> false)).getMessage()
                .startsWith("This machine does not compute in bf16: "));
    }

    private static List<PrecisionChosen> chosen(List<TrainingEvent> events) {
        return events.stream().filter(PrecisionChosen.class::isInstance).map(PrecisionChosen.class::cast).toList();
    }

    private static TrainingSpec spec(PrecisionChoice precision) {
        return TrainingSpec.of(TrainerTest.SPEC.network(), TrainerTest.SPEC.data(),
                TrainerTest.SPEC.recipe().withPrecision(precision));
    }
}
