package org.gabor.app.runs.recipe;

import static org.gabor.app.runs.recipe.RecipeField.EVERY;
import static org.gabor.app.runs.recipe.RecipeField.GAMMA;
import static org.gabor.app.runs.recipe.RecipeField.LOWEST;
import static org.gabor.app.runs.recipe.RecipeField.MILESTONES;
import static org.gabor.app.runs.recipe.RecipeField.PEAK_SHARE;
import static org.gabor.app.runs.recipe.RecipeField.PLATEAU_FACTOR;
import static org.gabor.app.runs.recipe.RecipeField.PLATEAU_PATIENCE;

import java.util.Map;
import java.util.stream.Collectors;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.optim.Schedule.Constant;
import org.gabor.engine.optim.Schedule.Cosine;
import org.gabor.engine.optim.Schedule.Exponential;
import org.gabor.engine.optim.Schedule.MultiStep;
import org.gabor.engine.optim.Schedule.OneCycle;
import org.gabor.engine.optim.Schedule.ReduceOnPlateau;
import org.gabor.engine.optim.Schedule.Step;

/** The courses that a learning rate can take. */
public enum ScheduleKind implements Kind {
    CONSTANT("Constant", "The learning rate stays as it is.", Map.of()),
    STEP("Step", "The learning rate falls after every so many epochs.", Map.of(EVERY, "10", GAMMA, "0.1")),
    MULTI_STEP("Multi-step", "The learning rate falls after epochs of your choice.", Map.of(MILESTONES, "5, 8", GAMMA, "0.1")),
    EXPONENTIAL("Exponential", "The learning rate falls a little after every epoch.", Map.of(GAMMA, "0.95")),
    COSINE("Cosine", "The learning rate falls along half a cosine: slowly, faster, and slowly again.", Map.of(LOWEST, "0")),
    ONE_CYCLE("One cycle", "The learning rate climbs to its value and falls to almost nothing.", Map.of(PEAK_SHARE, "0.3")),
    PLATEAU("On plateau", "The learning rate falls whenever the validation loss has stopped falling.",
            Map.of(PLATEAU_FACTOR, "0.1", PLATEAU_PATIENCE, "3"));

    private final String title;
    private final String help;
    private final Map<RecipeField, String> customary;

    ScheduleKind(String title, String help, Map<RecipeField, String> customary) {
        this.title = title;
        this.help = help;
        this.customary = customary;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public Map<RecipeField, String> customary() {
        return customary;
    }

    public static ScheduleKind of(Schedule schedule) {
        return switch (schedule) {
            case Constant _ -> CONSTANT;
            case Step _ -> STEP;
            case MultiStep _ -> MULTI_STEP;
            case Exponential _ -> EXPONENTIAL;
            case Cosine _ -> COSINE;
            case OneCycle _ -> ONE_CYCLE;
            case ReduceOnPlateau _ -> PLATEAU;
        };
    }

    /** What {@code schedule} says, written down, but for its warm-up. */
    static FieldTexts texts(Schedule schedule) {
        FieldTexts texts = new FieldTexts(of(schedule).customary);
        return switch (schedule) {
            case Constant _ -> texts;
            case Step step -> texts.with(EVERY, step.every()).with(GAMMA, step.gamma());
            case MultiStep steps -> texts.with(GAMMA, steps.gamma()).with(MILESTONES,
                    steps.milestones().stream().map(Object::toString).collect(Collectors.joining(", ")));
            case Exponential exponential -> texts.with(GAMMA, exponential.gamma());
            case Cosine cosine -> texts.with(LOWEST, cosine.lowest());
            case OneCycle cycle -> texts.with(PEAK_SHARE, cycle.peakShare());
            case ReduceOnPlateau plateau ->
                    texts.with(PLATEAU_FACTOR, plateau.factor()).with(PLATEAU_PATIENCE, plateau.patience());
        };
    }

    /** What is written, read; no text may have a problem. */
    Schedule schedule(FieldTexts texts, double warmup) {
        return switch (this) {
            case CONSTANT -> new Constant(warmup);
            case STEP -> new Step(texts.whole(EVERY), texts.decimal(GAMMA), warmup);
            case MULTI_STEP -> new MultiStep(texts.items(MILESTONES).stream().map(Integer::valueOf).toList(),
                    texts.decimal(GAMMA), warmup);
            case EXPONENTIAL -> new Exponential(texts.decimal(GAMMA), warmup);
            case COSINE -> new Cosine(texts.decimal(LOWEST), warmup);
            case ONE_CYCLE -> new OneCycle(texts.decimal(PEAK_SHARE), warmup);
            case PLATEAU -> new ReduceOnPlateau(texts.decimal(PLATEAU_FACTOR), texts.whole(PLATEAU_PATIENCE), warmup);
        };
    }
}
