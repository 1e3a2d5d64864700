package org.gabor.app.runs.recipe;

import static org.gabor.app.runs.recipe.RecipeForm.LOSS;
import static org.gabor.app.runs.recipe.RecipeForm.OPTIMIZER;
import static org.gabor.app.runs.recipe.RecipeForm.SCHEDULE;
import static org.gabor.engine.optim.OptimizerSpec.LEARNING_RATE;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.InvalidOption;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.train.spec.Checkpointing;
import org.gabor.engine.train.spec.EarlyStopping;
import org.gabor.engine.train.spec.FineTuning;
import org.gabor.engine.train.spec.Recipe;

/**
 * A recipe as it is typed: text that may not be a number yet.
 *
 * @param texts the chosen kind of each family by the family's key, and the text of each option. Every kind keeps its own texts:
 *     choosing another one and coming back loses nothing
 * @param weights what training starts from; random weights if there is nothing
 */
public record RecipeDraft(Map<String, String> texts, Optional<StartWeights> weights) {

    public RecipeDraft {
        texts = Map.copyOf(texts);
    }

    /** From random weights, with the usual checkpoints. */
    public static RecipeDraft of(Recipe recipe) {
        Map<String, String> texts = new HashMap<>();
        RecipeForm.COMMON.forEach(option -> texts.put(option.key(), option.usualText()));
        RecipeForm.FAMILIES.forEach(family -> addUsual(family, texts));
        return new RecipeDraft(texts, Optional.empty()).with(recipe).value(Recipe.PRECISION, recipe.precision());
    }

    private static <S> void addUsual(Family<S> family, Map<String, String> texts) {
        texts.put(family.key(), family.kinds().getFirst().name());
        family.kinds()
                .forEach(kind -> kind.options().forEach(option -> texts.put(slot(family, kind, option), option.usualText())));
    }

    private static <S> String slot(Family<S> family, Kind<S> kind, Option<?> option) {
        return family.shares(option) ? option.key() : kind.name() + ":" + option.key();
    }

    // ---- changing

    /** Another recipe; what it computes in, what it starts from and when it saves stay as they are. */
    public RecipeDraft with(Recipe recipe) {
        return with(OPTIMIZER, recipe.optimizer()).with(SCHEDULE, recipe.schedule()).with(LOSS, recipe.loss())
                .value(LEARNING_RATE, recipe.learningRate()).value(Recipe.CLIP_NORM, recipe.clipNorm())
                .value(Recipe.BATCH, recipe.batch()).value(Recipe.EPOCHS, recipe.epochs())
                .value(EarlyStopping.PATIENCE, recipe.earlyStopping().map(EarlyStopping::patience))
                .value(EarlyStopping.MIN_DELTA, recipe.earlyStopping().map(EarlyStopping::minDelta).orElse(0.0))
                .value(Recipe.RECALIBRATE, recipe.recalibrate()).value(Recipe.INITIALIZATION, recipe.initialization())
                .value(Recipe.FIRST_SCALE, recipe.firstScale()).value(Recipe.SEED, recipe.seed());
    }

    /** This member of a family, with its settings. */
    private <S> RecipeDraft with(Family<S> family, S value) {
        Kind<S> kind = family.kindOf(value);
        Map<String, String> changed = new HashMap<>(texts);
        changed.put(family.key(), kind.name());
        Map<String, String> settings = kind.texts(value);
        kind.components().forEach(option -> changed.put(slot(family, kind, option), settings.get(option.key())));
        return new RecipeDraft(changed, weights);
    }

    private <T> RecipeDraft value(Option<T> option, T value) {
        return with(option, option.range().format(value));
    }

    /** Writes a text for an option, which does nothing if the recipe does not have it. */
    public RecipeDraft with(Option<?> option, String text) {
        return slot(option).map(slot -> put(slot, text)).orElse(this);
    }

    /** Chooses another kind. */
    public <S> RecipeDraft with(Family<S> family, Kind<S> chosen) {
        return put(family.key(), chosen.name());
    }

    public RecipeDraft withWeights(Optional<StartWeights> chosen) {
        return new RecipeDraft(texts, chosen);
    }

    private RecipeDraft put(String slot, String text) {
        Map<String, String> changed = new HashMap<>(texts);
        changed.put(slot, text);
        return new RecipeDraft(changed, weights);
    }

    // ---- reading

    public <S> Kind<S> chosen(Family<S> family) {
        return family.find(texts.get(family.key())).orElseThrow();
    }

    /** Where the text of an option is; empty if no chosen kind has it. */
    private Optional<String> slot(Option<?> option) {
        return RecipeForm.FAMILIES.stream().flatMap(family -> slot(family, option).stream()).findFirst()
                .or(() -> Optional.of(option.key()).filter(_ -> RecipeForm.COMMON.contains(option)));
    }

    private <S> Optional<String> slot(Family<S> family, Option<?> option) {
        Kind<S> kind = chosen(family);
        return kind.option(option.key()).map(own -> slot(family, kind, own));
    }

    /** The option as the chosen kind has it, with that kind's usual value. */
    private Option<?> own(Option<?> option) {
        return RecipeForm.FAMILIES.stream().flatMap(family -> chosen(family).option(option.key()).stream()).findFirst()
                .orElse(option);
    }

    /** Whether the option does something in this recipe. */
    public boolean asks(Option<?> option) {
        return slot(option).isPresent() && option.needs().map(other -> !text(other).isBlank()).orElse(true);
    }

    /** The text of an option; empty if the recipe does not have it. */
    public String text(Option<?> option) {
        return slot(option).map(texts::get).orElse("");
    }

    private <T> T value(Option<T> option) {
        return option.range().parse(text(option));
    }

    private <S> S value(Family<S> family) {
        return chosen(family).make(this::text);
    }

    /** Whether the text is another one than people usually write. */
    public boolean isUnusual(Option<?> option) {
        return asks(option) && !text(option).strip().equals(own(option).usualText());
    }

    /** What is wrong for such data, a sentence by the option's key; empty if {@link #recipe} has a value. */
    public Map<String, String> problems(ClassCounts classes) {
        RecipeDraft counted = classes.balance(this);
        Map<String, String> problems = new LinkedHashMap<>();
        RecipeForm.options().stream().filter(this::asks).forEach(
                option -> option.problem(counted.text(option)).ifPresent(problem -> problems.put(option.key(), problem)));
        classes.problem(this).ifPresent(problem -> problems.put(Loss.CLASS_WEIGHTS.key(), problem));
        if (problems.isEmpty()) {
            counted.conflict().ifPresent(conflict -> problems.put(conflict.option().key(), conflict.getMessage()));
        }
        return problems;
    }

    /** Values that are right alone and wrong together. */
    private Optional<InvalidOption> conflict() {
        try {
            read();
            return Optional.empty();
        } catch (InvalidOption conflict) {
            return Optional.of(conflict);
        }
    }

    public Optional<Recipe> recipe(ClassCounts classes) {
        return problems(classes).isEmpty() ? Optional.of(classes.balance(this).read()) : Optional.empty();
    }

    private Recipe read() {
        return new Recipe(value(OPTIMIZER), value(LEARNING_RATE), value(SCHEDULE), value(Recipe.CLIP_NORM), value(LOSS),
                value(Recipe.BATCH), value(Recipe.EPOCHS),
                value(EarlyStopping.PATIENCE).map(patience -> new EarlyStopping(patience, value(EarlyStopping.MIN_DELTA))),
                value(Recipe.RECALIBRATE), value(Recipe.INITIALIZATION), value(Recipe.FIRST_SCALE), value(Recipe.SEED),
                value(Recipe.PRECISION));
    }

    /** Patterns of the parameters that stay as they are. */
    public List<String> frozen() {
        return FineTuning.FREEZE.problem(text(FineTuning.FREEZE)).isEmpty() ? value(FineTuning.FREEZE) : List.of();
    }

    /** What training starts from, if that is not random weights all of which learn; only if there is no problem. */
    public Optional<FineTuning> start() {
        FineTuning start = new FineTuning(weights.map(chosen -> chosen.file().toString()), frozen());
        return start.weights().isEmpty() && start.freeze().isEmpty() ? Optional.empty() : Optional.of(start);
    }

    /** Only if there is no problem. */
    public Checkpointing checkpointing() {
        return new Checkpointing(value(Checkpointing.EVERY_EPOCHS), value(Checkpointing.AT_MOST_MINUTES),
                value(Checkpointing.HISTORY));
    }
}
