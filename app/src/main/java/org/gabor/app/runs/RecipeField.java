package org.gabor.app.runs;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/** The numbers of a recipe: how they are called, what they must be, and what they do in plain words. */
public enum RecipeField {
    LEARNING_RATE("learning rate", "recipe-learning-rate", false, "above 0", x -> x.doubleValue() > 0,
            "How far each step moves the weights: too small learns slowly, too large makes the loss jump or explode."),
    MOMENTUM("momentum", "recipe-momentum", false, "at least 0 and below 1",
            x -> x.signum() >= 0 && x.doubleValue() < 1,
            "How much of the last step carries over into the next one: 0.9 smooths the path, 0 follows each batch alone."),
    WEIGHT_DECAY("weight decay", "recipe-weight-decay", false, "at least 0", x -> x.signum() >= 0,
            "Pulls every weight a little towards zero at each step, against over-fitting."),
    BATCH("batch", "recipe-batch", true, "from 1 to 65,536", x -> isBetween(x, 1, 65_536),
            "Images per step: larger batches give steadier steps and take more memory."),
    EPOCHS("number of epochs", "recipe-epochs", true, "from 1 to 100,000", x -> isBetween(x, 1, 100_000),
            "How often training goes through all images."),
    SEED("seed", "recipe-seed", true, "a whole number of at most 18 digits",
            x -> Math.abs(x.doubleValue()) < 1e18,
            "Decides initial weights, the order of the images and dropout: the same seed gives the same run.");

    private final String title;
    private final String id;
    private final boolean whole;
    private final String demand;
    private final Predicate<BigDecimal> fits;
    private final String help;

    RecipeField(String title, String id, boolean whole, String demand, Predicate<BigDecimal> fits, String help) {
        this.title = title;
        this.id = id;
        this.whole = whole;
        this.demand = demand;
        this.fits = fits;
        this.help = help;
    }

    /** Its name within a sentence: "learning rate". */
    public String title() {
        return title;
    }

    /** The id of its control. */
    public String id() {
        return id;
    }

    public String help() {
        return help;
    }

    /** Why {@code text} is no value for this field, in one sentence. */
    Optional<String> problem(String text) {
        String kind = whole ? "a whole number" : "a number";
        if (text.isBlank()) {
            return Optional.of("The %s must be %s, got nothing.".formatted(title, kind));
        }
        Optional<BigDecimal> value = parse(text.strip());
        if (value.isEmpty() || whole && value.get().stripTrailingZeros().scale() > 0) {
            return Optional.of("The %s must be %s, got %s.".formatted(title, kind, text.strip()));
        }
        return fits.test(value.get())
                ? Optional.empty()
                : Optional.of("The %s must be %s, got %s.".formatted(title, demand, text.strip()));
    }

    private static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text)).filter(x -> Double.isFinite(x.doubleValue()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isBetween(BigDecimal x, long least, long most) {
        return x.compareTo(BigDecimal.valueOf(least)) >= 0 && x.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
