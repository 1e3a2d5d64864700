package org.gabor.app.runs.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.train.spec.Checkpointing;
import org.gabor.engine.train.spec.EarlyStopping;
import org.gabor.engine.train.spec.FineTuning;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeDraftTest {

    private static final ClassCounts TEN = ClassCounts.of(10);
    private static final Recipe BOOK =
            Recipe.sgd(0.9, 0, 256, 10, Initialization.XAVIER_UNIFORM, 42)
                    .withOptimizer(new OptimizerSpec.Sgd(0, false, 0.0005));

    static Stream<Recipe> recipes() {
        return Stream.of(BOOK,
                BOOK.withOptimizer(new OptimizerSpec.Sgd(0.9, true, 0)).withRecalibrate(true),
                BOOK.withOptimizer(new OptimizerSpec.Adam(0.8, 0.99, 1e-7, 0.1)).withClipNorm(Optional.of(2.5)),
                BOOK.withOptimizer(OptimizerSpec.AdamW.DEFAULT).withSchedule(new Schedule.Cosine(0.001, 1.5)),
                BOOK.withOptimizer(new OptimizerSpec.RmsProp(0.95, 1e-8, 0.5, 0)).withSchedule(new Schedule.Step(3, 0.2, 0)),
                BOOK.withSchedule(new Schedule.MultiStep(List.of(30, 60), 0.1, 2)),
                BOOK.withPrecision(PrecisionChoice.AUTO),
                BOOK.withSchedule(new Schedule.Exponential(0.9, 0)).withLoss(new Loss.BinaryCrossEntropy()),
                BOOK.withSchedule(new Schedule.OneCycle(0.25, 0)).withLoss(new Loss.MeanSquared()),
                BOOK.withSchedule(new Schedule.ReduceOnPlateau(0.5, 4, 0)).withLoss(new Loss.Margin()),
                BOOK.withLoss(new Loss.CrossEntropy(0.1, List.of(1.0, 2.0, 0.5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)))
                        .withEarlyStopping(Optional.of(new EarlyStopping(5, 0.25))));
    }

    private static Option<?> option(String key) {
        return RecipeForm.options().stream().filter(option -> option.key().equals(key)).findFirst().orElseThrow();
    }

    private static <S> Kind<S> kind(Family<S> family, String name) {
        return family.find(name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipeSurvivesBeingTyped(Recipe recipe) {
        assertEquals(Optional.of(recipe), RecipeDraft.of(recipe).recipe(TEN));
    }

    @Test
    void anotherRecipeLeavesThePrecision() {
        RecipeDraft half = RecipeDraft.of(BOOK).with(Recipe.PRECISION, "bf16").with(BOOK.withBatch(7));
        assertEquals(Optional.of(BOOK.withBatch(7).withPrecision(PrecisionChoice.BF16)), half.recipe(TEN));
    }

    @Test
    void numbersAreWrittenAsPeopleDo() {
        assertEquals("0.0005", RecipeDraft.of(BOOK).text(OptimizerSpec.WEIGHT_DECAY));
        assertEquals("0", RecipeDraft.of(BOOK).text(OptimizerSpec.MOMENTUM));
        assertEquals("1e-8",
                RecipeDraft.of(BOOK).with(RecipeForm.OPTIMIZER, kind(RecipeForm.OPTIMIZER, "adam")).text(OptimizerSpec.EPS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "learningRate           | -1    | The learning rate must be above 0, got -1.",
        "learningRate           | 1e-400| The learning rate must be above 0, got 1e-400.",
        "learningRate           | 1e400 | The learning rate must be a number, got 1e400.",
        "learningRate           | fast  | The learning rate must be a number, got fast.",
        "learningRate           | ''    | The learning rate must be a number, got nothing.",
        "optimizer.momentum     | 1     | The momentum must be at least 0 and below 1, got 1.",
        "optimizer.weightDecay  | -0.1  | The weight decay must be at least 0, got -0.1.",
        "batch                  | 0     | The batch must be from 1 to 2,147,483,647, got 0.",
        "batch                  | 12.5  | The batch must be a whole number, got 12.5.",
        "epochs                 | NaN   | The number of epochs must be a whole number, got NaN.",
        "clipNorm               | 0     | The limit of the gradients' norm must be above 0, got 0.",
        "earlyStopping.patience | soon  | The patience of early stopping must be a whole number or nothing, got soon.",
        "schedule.warmupEpochs  | -1    | The warm-up must be at least 0, got -1.",
        "start.freeze           | a/b   | The frozen parameters must be patterns such as features.*, got a/b.",
        "loss.classWeights      | 1, 2  | The class weights must be 10 numbers, one for each class, got 2.",
        "loss.classWeights      | many  | The class weights must be a number for each class, such as 1, 2, 0.5, or the word balanced, got many.",
        "loss.classWeights      | balanced | The classes of this data set are about equally large: leave the class weights empty.",
        "seed                   | 1e19  | The seed must be from -9,223,372,036,854,775,808 to 9,223,372,036,854,775,807, got 1e19."})
    void aBadValueIsOneSentence(String key, String text, String sentence) {
        RecipeDraft draft = RecipeDraft.of(BOOK).with(option(key), text);
        assertEquals(Map.of(key, sentence), draft.problems(TEN));
        assertEquals(Optional.empty(), draft.recipe(TEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60, 30", "0, 3", "3, 3", "2.5", "", "three"})
    void milestonesRise(String text) {
        RecipeDraft draft = RecipeDraft.of(BOOK).with(RecipeForm.SCHEDULE, kind(RecipeForm.SCHEDULE, "multistep"))
                .with(Schedule.MILESTONES, text);
        assertEquals("The milestones must be whole numbers that rise, such as 30, 60, got %s."
                .formatted(text.isEmpty() ? "nothing" : text), draft.problems(TEN).get(Schedule.MILESTONES.key()));
    }

    @Test
    void nesterovNeedsMomentum() {
        RecipeDraft draft = RecipeDraft.of(BOOK).with(OptimizerSpec.NESTEROV, "true");
        assertEquals(Map.of(OptimizerSpec.MOMENTUM.key(), "Nesterov needs a momentum above 0, got 0."), draft.problems(TEN));
        assertTrue(
                draft.with(OptimizerSpec.MOMENTUM, "0.9").recipe(TEN).orElseThrow().optimizer() instanceof OptimizerSpec.Sgd sgd
                        && sgd.nesterov());
        assertEquals(Map.of(), draft.with(RecipeForm.OPTIMIZER, kind(RecipeForm.OPTIMIZER, "adam")).problems(TEN),
                "Adam has no Nesterov");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", " 30 ", "3e1", "30.0"})
    void numbersMayBeTypedAsPeopleDo(String text) {
        assertEquals(30, RecipeDraft.of(BOOK).with(Recipe.EPOCHS, text).recipe(TEN).orElseThrow().epochs());
    }

    @Test
    void aMethodHasItsOwnFieldsAndItsCustomaryRateAndGivesBackWhatWasTyped() {
        RecipeDraft typed = RecipeDraft.of(BOOK).with(OptimizerSpec.LEARNING_RATE, "0.3");
        RecipeDraft adam = typed.with(RecipeForm.OPTIMIZER, kind(RecipeForm.OPTIMIZER, "adam"));
        assertEquals("0.001", adam.text(OptimizerSpec.LEARNING_RATE));
        assertTrue(adam.asks(OptimizerSpec.BETA1) && !adam.asks(OptimizerSpec.MOMENTUM) && !adam.asks(OptimizerSpec.NESTEROV));
        assertEquals("0.01",
                typed.with(RecipeForm.OPTIMIZER, kind(RecipeForm.OPTIMIZER, "adamw")).text(OptimizerSpec.WEIGHT_DECAY));
        assertEquals("0.3", adam.with(RecipeForm.OPTIMIZER, kind(RecipeForm.OPTIMIZER, "sgd")).text(OptimizerSpec.LEARNING_RATE));
    }

    @Test
    void whatIsNotAskedCanNotBeWrong() {
        RecipeDraft draft = RecipeDraft.of(BOOK).with(OptimizerSpec.MOMENTUM, "much").with(RecipeForm.OPTIMIZER,
                kind(RecipeForm.OPTIMIZER, "adam"));
        assertEquals(Map.of(), draft.problems(TEN));
        assertTrue(draft.recipe(TEN).isPresent());
    }

    /** 100, 300 and no images: the rare class counts three times as much, and 400 images weigh 400 in all. */
    @Test
    void balancedWeightsMakeClassesCountAlike() {
        ClassCounts counted = new ClassCounts(3, List.of(100, 300, 0));
        RecipeDraft draft = RecipeDraft.of(BOOK).with(Loss.CLASS_WEIGHTS, " balanced ");
        assertEquals(new Loss.CrossEntropy(0, List.of(2.0, 2 / 3.0, 0.0)), draft.recipe(counted).orElseThrow().loss());
    }

    @Test
    void onlyWhatDiffersFromTheUsualIsUnusual() {
        RecipeDraft draft = RecipeDraft.of(BOOK);
        assertFalse(draft.isUnusual(Schedule.WARMUP));
        assertTrue(draft.with(Schedule.WARMUP, "1").isUnusual(Schedule.WARMUP));
        assertFalse(draft.isUnusual(Schedule.LOWEST), "no such field at a constant rate");
    }

    @Test
    void startAndCheckpointsOutliveAnotherRecipe() {
        Path file = Path.of("w.safetensors");
        RecipeDraft draft = RecipeDraft.of(BOOK).withWeights(Optional.of(StartWeights.of(file)))
                .with(FineTuning.FREEZE, "features.*, classifier.1.*").with(Checkpointing.EVERY_EPOCHS, "5")
                .with(BOOK.withEpochs(3));
        assertEquals(Optional.of(new FineTuning(Optional.of("w.safetensors"), List.of("features.*", "classifier.1.*"))),
                draft.start());
        assertEquals(new Checkpointing(5, Checkpointing.DEFAULT.atMostMinutes(), Checkpointing.DEFAULT.historyMegabytes()),
                draft.checkpointing());
        assertEquals(Optional.empty(), RecipeDraft.of(BOOK).start());
    }
}
