package org.gabor.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.train.spec.Checkpointing;
import org.gabor.engine.train.spec.EarlyStopping;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The key of an option is its place in the JSON of a run. */
class RecipeKeysTest {

    private static final Recipe RECIPE = Recipe.sgd(0.1, 0, 8, 2, Initialization.XAVIER_UNIFORM, 7)
            .withClipNorm(Optional.of(2.0)).withEarlyStopping(Optional.of(new EarlyStopping(3, 0.5)));

    static Stream<Recipe> kinds() {
        return Stream
                .of(usual(OptimizerSpec.family()).map(RECIPE::withOptimizer), usual(Schedule.family()).map(RECIPE::withSchedule),
                        usual(Loss.family()).map(RECIPE::withLoss))
                .flatMap(recipes -> recipes);
    }

    private static <S> Stream<S> usual(Family<S> family) {
        return family.kinds().stream().map(Kind::usual);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyComponentIsAtItsKey(Recipe recipe) throws Exception {
        JsonNode json = json(recipe);
        keys(OptimizerSpec.family(), recipe.optimizer()).forEach(key -> assertFound(key, json.get("recipe")));
        keys(Schedule.family(), recipe.schedule()).forEach(key -> assertFound(key, json.get("recipe")));
        keys(Loss.family(), recipe.loss()).forEach(key -> assertFound(key, json.get("recipe")));
    }

    private static <S> Stream<String> keys(Family<S> family, S value) {
        return family.kindOf(value).options().stream().map(Option::key);
    }

    @Test
    void everyOtherOptionIsAtItsKey() throws Exception {
        JsonNode json = json(RECIPE);
        List.of(Recipe.BATCH, Recipe.EPOCHS, Recipe.CLIP_NORM, Recipe.SEED, Recipe.RECALIBRATE, Recipe.PRECISION,
                Recipe.INITIALIZATION, Recipe.FIRST_SCALE, EarlyStopping.PATIENCE, EarlyStopping.MIN_DELTA)
                .forEach(option -> assertFound(option.key(), json.get("recipe")));
        assertFound(Checkpointing.EVERY_EPOCHS.key(), json);
        assertFound(Checkpointing.AT_MOST_MINUTES.key(), json);
        assertFound(Checkpointing.HISTORY.key(), json);
        assertEquals(0.5, json.at("/recipe/earlyStopping/minDelta").asDouble());
    }

    private static void assertFound(String key, JsonNode json) {
        assertFalse(json.at("/" + key.replace('.', '/')).isMissingNode(), key + " in " + json);
    }

    private static JsonNode json(Recipe recipe) throws Exception {
        TrainingSpec spec = TrainingSpec.of(Zoo.find("lenet").orElseThrow().network().get(),
                DataReference.of("fashion-mnist"), recipe);
        return new ObjectMapper().readTree(SpecJson.text(spec));
    }
}
