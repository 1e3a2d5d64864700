package org.gabor.app.runs.recipe;

import static org.gabor.app.runs.recipe.RecipeField.BATCH;
import static org.gabor.app.runs.recipe.RecipeField.CHECKPOINT_EPOCHS;
import static org.gabor.app.runs.recipe.RecipeField.CHECKPOINT_MINUTES;
import static org.gabor.app.runs.recipe.RecipeField.CLASS_WEIGHTS;
import static org.gabor.app.runs.recipe.RecipeField.CLIP;
import static org.gabor.app.runs.recipe.RecipeField.EPOCHS;
import static org.gabor.app.runs.recipe.RecipeField.FREEZE;
import static org.gabor.app.runs.recipe.RecipeField.LEARNING_RATE;
import static org.gabor.app.runs.recipe.RecipeField.MOMENTUM;
import static org.gabor.app.runs.recipe.RecipeField.SEED;
import static org.gabor.app.runs.recipe.RecipeField.STOP_PATIENCE;
import static org.gabor.app.runs.recipe.RecipeField.WARMUP;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.optim.OptimizerSpec.Sgd;
import org.gabor.engine.train.Checkpointing;
import org.gabor.engine.train.EarlyStopping;
import org.gabor.engine.train.FineTuning;
import org.gabor.engine.train.PrecisionChoice;
import org.gabor.engine.train.Recipe;

/**
 * A recipe as it is typed: text that may not be a number yet.
 *
 * @param common what is written into the fields that every recipe has
 * @param on the switches that are on
 * @param precision what a person chose for the machine: another network or recipe leaves it
 * @param weights what training starts from; random numbers where there is nothing
 */
public record RecipeDraft(KindFields<OptimizerKind> method, KindFields<ScheduleKind> schedule, KindFields<LossKind> loss,
                          FieldTexts common, Set<RecipeSwitch> on, Initialization initialization,
                          PrecisionChoice precision, Optional<StartWeights> weights) {

    public RecipeDraft {
        on = Set.copyOf(on);
    }

    /** From random weights, with the usual checkpoints. */
    public static RecipeDraft of(Recipe recipe) {
        return new RecipeDraft(KindFields.of(OptimizerKind.SGD), KindFields.of(ScheduleKind.CONSTANT),
                KindFields.of(LossKind.CROSS_ENTROPY), CommonFields.CUSTOMARY, Set.of(), recipe.initialization(),
                recipe.precision(), Optional.empty()).with(recipe);
    }

    // ---- changing

    /** Another recipe; what it computes in, what it starts from and when it saves stay as they are. */
    public RecipeDraft with(Recipe recipe) {
        FieldTexts optimizer = OptimizerKind.texts(recipe.optimizer()).with(LEARNING_RATE, recipe.learningRate());
        return new RecipeDraft(method.choosing(OptimizerKind.of(recipe.optimizer()), optimizer),
                schedule.choosing(ScheduleKind.of(recipe.schedule()), ScheduleKind.texts(recipe.schedule())),
                loss.choosing(LossKind.of(recipe.loss()), LossKind.texts(recipe.loss())),
                CommonFields.with(common, recipe), switches(recipe), recipe.initialization(), precision, weights);
    }

    private static Set<RecipeSwitch> switches(Recipe recipe) {
        Set<RecipeSwitch> on = EnumSet.noneOf(RecipeSwitch.class);
        if (recipe.optimizer() instanceof Sgd sgd && sgd.nesterov()) {
            on.add(RecipeSwitch.NESTEROV);
        }
        if (recipe.recalibrate()) {
            on.add(RecipeSwitch.RECALIBRATE);
        }
        return on;
    }

    /** Writes into a field, which does nothing if it is not {@link #asks asked}. */
    public RecipeDraft with(RecipeField field, String text) {
        return new RecipeDraft(method.with(field, text), schedule.with(field, text), loss.with(field, text),
                common.has(field) ? common.with(field, text) : common, on, initialization, precision, weights);
    }

    public RecipeDraft with(RecipeSwitch which, boolean isOn) {
        Set<RecipeSwitch> changed = EnumSet.noneOf(RecipeSwitch.class);
        changed.addAll(on);
        if (isOn) {
            changed.add(which);
        } else {
            changed.remove(which);
        }
        return new RecipeDraft(method, schedule, loss, common, changed, initialization, precision, weights);
    }

    public RecipeDraft with(OptimizerKind chosen) {
        return new RecipeDraft(method.choosing(chosen), schedule, loss, common, on, initialization, precision, weights);
    }

    public RecipeDraft with(ScheduleKind chosen) {
        return new RecipeDraft(method, schedule.choosing(chosen), loss, common, on, initialization, precision, weights);
    }

    public RecipeDraft with(LossKind chosen) {
        return new RecipeDraft(method, schedule, loss.choosing(chosen), common, on, initialization, precision, weights);
    }

    public RecipeDraft with(Initialization chosen) {
        return new RecipeDraft(method, schedule, loss, common, on, chosen, precision, weights);
    }

    public RecipeDraft with(PrecisionChoice chosen) {
        return new RecipeDraft(method, schedule, loss, common, on, initialization, chosen, weights);
    }

    public RecipeDraft withWeights(Optional<StartWeights> chosen) {
        return new RecipeDraft(method, schedule, loss, common, on, initialization, precision, chosen);
    }

    // ---- reading

    /** Whether what is chosen has this field. */
    public boolean asks(RecipeField field) {
        return parts().anyMatch(part -> part.has(field));
    }

    /** What stands in a field; nothing if it is not {@link #asks asked}. */
    public String text(RecipeField field) {
        return parts().filter(part -> part.has(field)).findFirst().map(part -> part.text(field)).orElse("");
    }

    /** Whether something else is written into the field than people usually do. */
    public boolean isUnusual(RecipeField field) {
        return asks(field) && !text(field).strip().equals(Stream.of(method.chosen().customary(), schedule.chosen().customary(),
                loss.chosen().customary(), CommonFields.CUSTOMARY.written())
                .filter(texts -> texts.containsKey(field)).findFirst().map(texts -> texts.get(field)).orElseThrow());
    }

    /** Whether the switch is on, and does something for what is chosen. */
    public boolean isOn(RecipeSwitch which) {
        return on.contains(which) && asks(which);
    }

    public boolean asks(RecipeSwitch which) {
        return switch (which) {
            case NESTEROV -> method.chosen() == OptimizerKind.SGD;
            case RECALIBRATE -> true;
        };
    }

    private Stream<FieldTexts> parts() {
        return Stream.of(method.fields(), schedule.fields(), loss.fields(), common);
    }

    /** What is wrong for such data, one sentence per field; empty if {@link #recipe} has a value. */
    public Map<RecipeField, String> problems(ClassCounts classes) {
        Map<RecipeField, String> problems = new EnumMap<>(RecipeField.class);
        parts().map(FieldTexts::problems).forEach(problems::putAll);
        if (isOn(RecipeSwitch.NESTEROV) && !problems.containsKey(MOMENTUM) && method.fields().decimal(MOMENTUM) == 0) {
            problems.put(MOMENTUM, "Nesterov needs a momentum above 0, got " + text(MOMENTUM).strip() + ".");
        }
        if (asks(CLASS_WEIGHTS) && !problems.containsKey(CLASS_WEIGHTS)) {
            classes.problem(loss.fields()).ifPresent(problem -> problems.put(CLASS_WEIGHTS, problem));
        }
        return problems;
    }

    public Optional<Recipe> recipe(ClassCounts classes) {
        return problems(classes).isEmpty() ? Optional.of(read(classes)) : Optional.empty();
    }

    private Recipe read(ClassCounts classes) {
        return new Recipe(method.chosen().spec(method.fields(), isOn(RecipeSwitch.NESTEROV)),
                method.fields().decimal(LEARNING_RATE),
                schedule.chosen().schedule(schedule.fields(), common.decimal(WARMUP)), common.decimalIfAny(CLIP),
                loss.chosen().loss(loss.fields(), classes), common.whole(BATCH), common.whole(EPOCHS),
                common.wholeIfAny(STOP_PATIENCE).map(patience -> new EarlyStopping(patience, 0)),
                isOn(RecipeSwitch.RECALIBRATE), initialization, common.large(SEED), precision);
    }

    /** Patterns of the parameters that stay as they are. */
    public List<String> frozen() {
        return common.items(FREEZE);
    }

    /** What training starts from, where that is not random weights all of which learn; only where there is no problem. */
    public Optional<FineTuning> start() {
        FineTuning start = new FineTuning(weights.map(chosen -> chosen.file().toString()), frozen());
        return start.weights().isEmpty() && start.freeze().isEmpty() ? Optional.empty() : Optional.of(start);
    }

    /** Only where there is no problem. */
    public Checkpointing checkpointing() {
        return new Checkpointing(common.whole(CHECKPOINT_EPOCHS), common.decimal(CHECKPOINT_MINUTES));
    }
}
