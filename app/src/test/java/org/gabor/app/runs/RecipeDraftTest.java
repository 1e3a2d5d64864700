package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.Initialization;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.train.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeDraftTest {

    private static final Recipe BOOK =
            Recipe.sgd(0.9, 0, 256, 10, Initialization.XAVIER_UNIFORM, 42)
                    .withOptimizer(new OptimizerSpec.Sgd(0, false, 0.0005));

    @Test
    void aRecipeSurvivesBeingTyped() {
        assertEquals(Optional.of(BOOK), RecipeDraft.of(BOOK).recipe());
        assertEquals("0.0005", RecipeDraft.of(BOOK).text(RecipeField.WEIGHT_DECAY));
        assertEquals("0", RecipeDraft.of(BOOK).text(RecipeField.MOMENTUM));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LEARNING_RATE | -1    | The learning rate must be above 0, got -1.",
        "LEARNING_RATE | 1e-400| The learning rate must be above 0, got 1e-400.",
        "LEARNING_RATE | 1e400 | The learning rate must be a number, got 1e400.",
        "LEARNING_RATE | fast  | The learning rate must be a number, got fast.",
        "LEARNING_RATE | ''    | The learning rate must be a number, got nothing.",
        "MOMENTUM      | 1     | The momentum must be at least 0 and below 1, got 1.",
        "WEIGHT_DECAY  | -0.1  | The weight decay must be at least 0, got -0.1.",
        "BATCH         | 0     | The batch must be from 1 to 65,536, got 0.",
        "BATCH         | 12.5  | The batch must be a whole number, got 12.5.",
        "EPOCHS        | NaN   | The number of epochs must be a whole number, got NaN.",
        "SEED          | 1e18  | The seed must be a whole number of at most 18 digits, got 1e18."})
    void aBadValueIsOneSentence(RecipeField field, String text, String sentence) {
        RecipeDraft draft = RecipeDraft.of(BOOK).with(field, text);
        assertEquals(Map.of(field, sentence), draft.problems());
        assertEquals(Optional.empty(), draft.recipe());
    }

    @Test
    void nesterovNeedsMomentum() {
        RecipeDraft draft = RecipeDraft.of(BOOK).withNesterov(true);
        assertEquals(Map.of(RecipeField.MOMENTUM, "Nesterov needs a momentum above 0, got 0."), draft.problems());
        assertTrue(draft.with(RecipeField.MOMENTUM, "0.9").recipe().orElseThrow().optimizer() instanceof OptimizerSpec.Sgd sgd
                && sgd.nesterov());
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", " 30 ", "3e1", "30.0"})
    void numbersMayBeWrittenAsPeopleDo(String text) {
        assertEquals(30, RecipeDraft.of(BOOK).with(RecipeField.EPOCHS, text).recipe().orElseThrow().epochs());
    }
}
