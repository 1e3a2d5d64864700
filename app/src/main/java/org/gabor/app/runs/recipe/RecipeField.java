package org.gabor.app.runs.recipe;

import java.util.Locale;
import java.util.Optional;
import org.gabor.app.runs.recipe.FieldRule.Number;

/** What is typed in a recipe: how it is called, what it must be, and what it does in plain words. */
public enum RecipeField {
    LEARNING_RATE("Learning rate", "learning rate", "", Number.above0(),
            "How far each step moves the weights: too small learns slowly, too large makes the loss jump or explode."),
    MOMENTUM("Momentum", "momentum", "", Number.share(),
            "How much of the last step carries over into the next one: 0.9 smooths the path, 0 follows each batch alone."),
    BETA1("β1", "β1", "", Number.share(),
            "How much of the running mean of gradients is kept at each step: the momentum of Adam."),
    BETA2("β2", "β2", "", Number.share(),
            "How much of the running mean of squared gradients is kept: close to 1, so that each weight's "
                    + "step size changes slowly."),
    ALPHA("α", "α", "", Number.share(),
            "How much of the running mean of squared gradients is kept: close to 1, so that each weight's "
                    + "step size changes slowly."),
    EPSILON("ε", "ε", "", Number.atLeast0(),
            "Added to what the step is divided by, so that tiny gradients don't make giant steps."),
    WEIGHT_DECAY("Weight decay", "weight decay", "", Number.atLeast0(),
            "Pulls every weight a little towards zero at each step, against over-fitting."),
    CLIP("Clip gradients", "limit of the gradients' norm", "", Number.above0().orNothing(),
            "The most that all gradients together may be, as an L2 norm: longer ones are shortened to it. Empty is no limit."),

    EVERY("Every", "distance between steps", "epochs", Number.whole(1, 100_000),
            "The learning rate falls after each so many epochs."),
    MILESTONES("After epochs", "milestones", "", new FieldRule.Milestones(),
            "The learning rate falls at the end of each of these epochs: 30, 60."),
    GAMMA("Factor", "factor", "", Number.decimal("above 0 and at most 1", x -> x.doubleValue() > 0 && x.doubleValue() <= 1),
            "What the learning rate is multiplied by each time it falls."),
    LOWEST("Lowest rate", "lowest rate", "", Number.atLeast0(), "The learning rate that the curve ends at."),
    PEAK_SHARE("Peak at", "place of the peak", "of all", Number.inside(),
            "Which share of training is over when the learning rate is at its highest."),
    PLATEAU_FACTOR("Factor", "factor", "", Number.inside(), "What the learning rate is multiplied by each time it falls."),
    PLATEAU_PATIENCE("Patience", "patience", "epochs", Number.whole(0, 100_000),
            "The learning rate falls after more than so many epochs without a lower validation loss."),
    WARMUP("Warm-up", "warm-up", "epochs", Number.atLeast0(),
            "For so many epochs the learning rate climbs evenly from 0, which spares fresh weights wild first steps."),

    LABEL_SMOOTHING("Smoothing", "label smoothing", "", Number.share(),
            "The share of each label that is spread over all classes, so that the network is never quite sure: often 0.1."),
    CLASS_WEIGHTS("Class weights", "class weights", "", new FieldRule.Weights(),
            "How much each class counts, in the order of the classes; balanced makes rare classes count as much as common "
                    + "ones. Empty is all alike."),

    FREEZE("Freeze", "frozen parameters", "", new FieldRule.Patterns(),
            "Parameters that stay as they are: features.* freezes all whose names begin with features. Empty trains all."),

    BATCH("Batch", "batch", "", Number.whole(1, 65_536),
            "Images per step: larger batches give steadier steps and take more memory."),
    EPOCHS("Epochs", "number of epochs", "", Number.whole(1, 100_000), "How often training goes through all images."),
    STOP_PATIENCE("Stop early", "patience of early stopping", "epochs", Number.whole(1, 100_000).orNothing(),
            "Training ends after so many epochs without a lower validation loss. Empty trains all epochs."),
    CHECKPOINT_EPOCHS("Save every", "number of epochs between checkpoints", "epochs", Number.whole(1, 100_000),
            "A checkpoint, from which the run can go on, is kept after each so many epochs."),
    CHECKPOINT_MINUTES("And every", "number of minutes between checkpoints", "min", Number.above0(),
            "A checkpoint is also kept whenever so many minutes have passed since the last one."),
    SEED("Seed", "seed", "",
            new Number(true, false, "a whole number of at most 18 digits", x -> Math.abs(x.doubleValue()) < 1e18),
            "Decides initial weights, the order of the images and dropout: the same seed gives the same run.");

    private final String label;
    private final String name;
    private final String unit;
    private final FieldRule demand;
    private final String help;

    RecipeField(String label, String name, String unit, FieldRule demand, String help) {
        this.label = label;
        this.name = name;
        this.unit = unit;
        this.demand = demand;
        this.help = help;
    }

    /** What stands before it: "Learning rate". */
    public String label() {
        return label;
    }

    /** What its number counts, where that needs saying: "epochs". */
    public String unit() {
        return unit;
    }

    /** The id of its control. */
    public String id() {
        return "recipe-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String help() {
        return help;
    }

    /** Whether empty means off. */
    public boolean isOptional() {
        return problem("").isEmpty();
    }

    /** Why {@code text} is no value for this field, in one sentence. */
    Optional<String> problem(String text) {
        return demand.problem(name, text);
    }
}
