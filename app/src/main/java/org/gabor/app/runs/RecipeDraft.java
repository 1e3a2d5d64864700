package org.gabor.app.runs;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.Initialization;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.train.Recipe;

/**
 * A recipe as it is typed: text that may not be a number yet.
 *
 * @param texts what stands in each field
 */
public record RecipeDraft(Map<RecipeField, String> texts, boolean nesterov, Initialization initialization) {

    public RecipeDraft {
        texts = Map.copyOf(texts);
    }

    public static RecipeDraft of(Recipe recipe) {
        OptimizerSpec.Sgd sgd = recipe.optimizer() instanceof OptimizerSpec.Sgd own ? own
                : new OptimizerSpec.Sgd(0, false, recipe.optimizer().weightDecay());
        Map<RecipeField, String> texts = new EnumMap<>(RecipeField.class);
        texts.put(RecipeField.LEARNING_RATE, plain(recipe.learningRate()));
        texts.put(RecipeField.MOMENTUM, plain(sgd.momentum()));
        texts.put(RecipeField.WEIGHT_DECAY, plain(sgd.weightDecay()));
        texts.put(RecipeField.BATCH, Integer.toString(recipe.batch()));
        texts.put(RecipeField.EPOCHS, Integer.toString(recipe.epochs()));
        texts.put(RecipeField.SEED, Long.toString(recipe.seed()));
        return new RecipeDraft(texts, sgd.nesterov(), recipe.initialization());
    }

    public String text(RecipeField field) {
        return texts.getOrDefault(field, "");
    }

    public RecipeDraft with(RecipeField field, String text) {
        Map<RecipeField, String> changed = new EnumMap<>(texts);
        changed.put(field, text);
        return new RecipeDraft(changed, nesterov, initialization);
    }

    public RecipeDraft withNesterov(boolean nesterov) {
        return new RecipeDraft(texts, nesterov, initialization);
    }

    public RecipeDraft withInitialization(Initialization initialization) {
        return new RecipeDraft(texts, nesterov, initialization);
    }

    /** What is wrong, one sentence per field; empty where {@link #recipe()} has a value. */
    public Map<RecipeField, String> problems() {
        Map<RecipeField, String> problems = new EnumMap<>(RecipeField.class);
        for (RecipeField field : RecipeField.values()) {
            field.problem(text(field)).ifPresent(problem -> problems.put(field, problem));
        }
        if (nesterov && !problems.containsKey(RecipeField.MOMENTUM) && decimal(RecipeField.MOMENTUM) == 0) {
            problems.put(RecipeField.MOMENTUM, "Nesterov needs a momentum above 0, got " + text(RecipeField.MOMENTUM) + ".");
        }
        return problems;
    }

    public Optional<Recipe> recipe() {
        return problems().isEmpty() ? Optional.of(parsed()) : Optional.empty();
    }

    private Recipe parsed() {
        OptimizerSpec sgd =
                new OptimizerSpec.Sgd(decimal(RecipeField.MOMENTUM), nesterov, decimal(RecipeField.WEIGHT_DECAY));
        return Recipe.sgd(decimal(RecipeField.LEARNING_RATE), 0, (int) whole(RecipeField.BATCH),
                (int) whole(RecipeField.EPOCHS), initialization, whole(RecipeField.SEED)).withOptimizer(sgd);
    }

    private double decimal(RecipeField field) {
        return new BigDecimal(text(field).strip()).doubleValue();
    }

    private long whole(RecipeField field) {
        return new BigDecimal(text(field).strip()).longValueExact();
    }

    /** 0.9, 5.0E-4 as 0.0005, 0 without a point. */
    private static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
