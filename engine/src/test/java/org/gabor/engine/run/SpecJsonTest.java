package org.gabor.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.Transform;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.train.spec.Checkpointing;
import org.gabor.engine.train.spec.EarlyStopping;
import org.gabor.engine.train.spec.FineTuning;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TrainingSpec SPEC = TrainingSpec.of(Zoo.find("lenet").orElseThrow().network().get(),
            DataReference.of("fashion-mnist"), Recipe.sgd(0.9, 0.5, 256, 10, Initialization.XAVIER_UNIFORM, 7));

    static Stream<TrainingSpec> specs() {
        Recipe recipe = SPEC.recipe();
        Stream<OptimizerSpec> optimizers = Stream.of(OptimizerSpec.Adam.DEFAULT, OptimizerSpec.AdamW.DEFAULT,
                OptimizerSpec.RmsProp.DEFAULT, new OptimizerSpec.Sgd(0.9, true, 1e-4));
        Stream<Schedule> schedules = Stream.of(new Schedule.Constant(1.5), new Schedule.Step(3, 0.1, 0),
                new Schedule.MultiStep(List.of(3, 6), 0.1, 0), new Schedule.Exponential(0.9, 0), new Schedule.Cosine(1e-5, 2),
                new Schedule.OneCycle(0.3, 0), new Schedule.ReduceOnPlateau(0.1, 5, 0));
        Stream<Loss> losses = Stream.of(new Loss.CrossEntropy(0.1, List.of(1.0, 2.0)), new Loss.BinaryCrossEntropy(),
                new Loss.MeanSquared(), new Loss.Margin());
        Stream<Recipe> others = Stream.of(recipe.withClipNorm(Optional.of(1.5)), recipe.withRecalibrate(true),
                recipe.withEarlyStopping(Optional.of(new EarlyStopping(4, 0.01))), recipe.withPrecision(PrecisionChoice.BF16),
                recipe.withPrecision(PrecisionChoice.AUTO), recipe.withFirstScale(0.1));
        Stream<Recipe> recipes = Stream.of(optimizers.map(recipe::withOptimizer), schedules.map(recipe::withSchedule),
                losses.map(recipe::withLoss), others).flatMap(stream -> stream);
        Augmentation augmentation = new Augmentation(Transform.usual(), true);
        return Stream.concat(recipes.map(changed -> TrainingSpec.of(SPEC.network(), SPEC.data(), changed)),
                Stream.of(new TrainingSpec(SPEC.network(), SPEC.data(), augmentation, recipe,
                        Optional.of(new FineTuning(Optional.of("a.safetensors"), List.of("features.*"))),
                        new Checkpointing(5, 10, 20)),
                        new TrainingSpec(SPEC.network(), SPEC.data(), Augmentation.NONE, recipe,
                                Optional.of(new FineTuning(Optional.empty(), List.of("features.*"))), Checkpointing.DEFAULT)));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everySpecComesBack(TrainingSpec spec) throws Exception {
        assertEquals(spec, SpecJson.read(JSON.readTree(written(spec).toString())));
    }

    @Test
    void aRecipeOfVersionOneIsStochasticGradientDescent() throws Exception {
        ObjectNode root = written(SPEC);
        root.remove(List.of("augmentation", "checkpointing"));
        ((ObjectNode) root.get("data")).remove("reading");
        root.set("recipe", JSON.readTree("""
                {"learningRate": 0.9, "momentum": 0.5, "nesterov": true, "weightDecay": 1.0E-4, "batch": 256, "epochs": 10,
                 "initialization": "XAVIER_UNIFORM", "seed": 7}"""));
        Recipe expected = SPEC.recipe().withOptimizer(new OptimizerSpec.Sgd(0.5, true, 1e-4));
        assertEquals(TrainingSpec.of(SPEC.network(), SPEC.data(), expected), SpecJson.read(root));
    }

    @Test
    void aRecipeThatSaysNothingOfPrecisionIsInSinglePrecision() throws Exception {
        Recipe half = SPEC.recipe().withPrecision(PrecisionChoice.BF16);
        ObjectNode root = written(TrainingSpec.of(SPEC.network(), SPEC.data(), half));
        assertEquals("BF16", ((ObjectNode) root.get("recipe")).remove("precision").asText());
        assertEquals(SPEC, SpecJson.read(root));
    }

    @Test
    void anUnknownOptimiserIsRefused() {
        ObjectNode root = written(SPEC);
        ((ObjectNode) root.get("recipe").get("optimizer")).put("type", "Lion");
        assertThrows(JsonProcessingException.class, () -> SpecJson.read(root));
    }

    private static ObjectNode written(TrainingSpec spec) {
        ObjectNode root = JSON.createObjectNode();
        SpecJson.write(spec, root);
        return root;
    }
}
