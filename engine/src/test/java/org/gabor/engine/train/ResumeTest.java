package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.WithAndWithoutOneDnn;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.Transform;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Plateau;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.spec.Checkpointing;
import org.gabor.engine.train.spec.EarlyStopping;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a recipe asks for, a run that was stopped goes on to the last bit as if it had not been. */
@WithAndWithoutOneDnn
class ResumeTest {

    private static final Recipe RECIPE = TrainerTest.SPEC.recipe().withEpochs(4);

    static Stream<Recipe> recipes() {
        return Stream.of(
                RECIPE.withOptimizer(OptimizerSpec.Adam.DEFAULT).withSchedule(new Schedule.Exponential(0.5, 0)),
                RECIPE.withOptimizer(OptimizerSpec.AdamW.DEFAULT).withSchedule(new Schedule.OneCycle(0.3, 0)),
                RECIPE.withOptimizer(new OptimizerSpec.RmsProp(0.9, 1e-8, 0.5, 0)).withLearningRate(1e-3)
                        .withClipNorm(Optional.of(0.5)).withSchedule(new Schedule.Step(1, 0.5, 0)),
                RECIPE.withOptimizer(new OptimizerSpec.Sgd(0.9, true, 1e-3)).withSchedule(new Schedule.Cosine(0, 1.5)),
                RECIPE.withSchedule(new Schedule.ReduceOnPlateau(0.5, 0, 0)).withLearningRate(0.5),
                RECIPE.withLearningRate(0.5).withEarlyStopping(Optional.of(new EarlyStopping(2, 0.5))));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void stoppedAnywhereARunGoesOnTheSame(Recipe recipe) throws Exception {
        goesOnTheSame(spec(recipe, Augmentation.NONE));
    }

    @Test
    void soDoesOneInBf16() throws Exception {
        assumeTrue(Plan.computesIn(Precision.BF16));
        goesOnTheSame(spec(RECIPE.withPrecision(PrecisionChoice.BF16), Augmentation.NONE));
    }

    @Test
    void soDoesMixup() throws Exception {
        goesOnTheSame(spec(RECIPE, new Augmentation(List.of(new Transform.Mixup(0.5)), false)));
    }

    private static void goesOnTheSame(TrainingSpec spec) throws Exception {
        List<TrainingEvent> undisturbed = TrainerTest.train(spec, new LastCheckpoint(), _ -> false);
        for (int at : new int[] {1, 5, 6, 8}) {
            LastCheckpoint memo = new LastCheckpoint();
            List<TrainingEvent> events = new ArrayList<>(
                    TrainerTest.train(spec, memo, event -> event instanceof Step step && step.step() == at));
            events.addAll(TrainerTest.train(spec, memo, _ -> false));
            assertEquals(TrainerTest.losses(undisturbed), TrainerTest.losses(events), "stopped after step " + at);
            assertEquals(((Finished) undisturbed.getLast()).bestEpoch(), ((Finished) events.getLast()).bestEpoch());
        }
    }

    @Test
    void trainingStopsWhenPatienceHasRunOut() throws Exception {
        TrainingSpec spec = spec(RECIPE.withEpochs(9).withEarlyStopping(Optional.of(new EarlyStopping(3, 100))),
                Augmentation.NONE);
        LastCheckpoint memo = new LastCheckpoint();
        List<TrainingEvent> events = TrainerTest.train(spec, memo, _ -> false);
        Finished finished = (Finished) events.getLast();
        assertEquals(4, finished.epochs());
        assertEquals(4, memo.latest().orElseThrow().epoch());
        EpochEnded best = events.stream().filter(EpochEnded.class::isInstance).map(EpochEnded.class::cast)
                .min((a, b) -> Double.compare(a.validation().loss(), b.validation().loss())).orElseThrow();
        assertEquals(best.epoch(), finished.bestEpoch());
        List<TrainingEvent> again = TrainerTest.train(spec, memo, _ -> false);
        assertTrue(again.stream().noneMatch(Step.class::isInstance));
        assertEquals(finished, again.getLast());
    }

    @Test
    void aPlateauLowersTheRate() throws Exception {
        Schedule.ReduceOnPlateau schedule = new Schedule.ReduceOnPlateau(0.5, 0, 0);
        Recipe recipe = RECIPE.withEpochs(8).withLearningRate(1e-9).withSchedule(schedule);
        Plateau plateau = Plateau.START;
        for (TrainingEvent event : TrainerTest.train(spec(recipe, Augmentation.NONE), new LastCheckpoint(), _ -> false)) {
            if (event instanceof Step step) {
                assertEquals(1e-9 * Math.pow(0.5, plateau.reductions()), step.learningRate(), 1e-20);
            }
            if (event instanceof EpochEnded epoch) {
                plateau = plateau.after(epoch.validation().loss(), schedule);
            }
        }
        assertTrue(plateau.reductions() > 0);
    }

    private static TrainingSpec spec(Recipe recipe, Augmentation augmentation) {
        return new TrainingSpec(TrainerTest.SPEC.network(), TrainerTest.SPEC.data(), augmentation, recipe, Optional.empty(),
                Checkpointing.DEFAULT);
    }
}
