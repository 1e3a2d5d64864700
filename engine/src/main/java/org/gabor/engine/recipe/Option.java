package org.gabor.engine.recipe;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting of a recipe, described once.
 *
 * @param key where it stands in the JSON of a recipe: {@code optimizer.momentum}
 * @param label its name before a field: "Learning rate"
 * @param name its name within a sentence: "learning rate"
 * @param flag its option on the command line, {@code --lr}; empty if it has none
 * @param metavar what follows the flag in help: RATE
 * @param unit what its number counts: "epochs"; may be empty
 * @param usual its value if nobody says otherwise
 * @param help what it does, in plain words
 * @param seldom whether people seldom change it: the window folds it away
 * @param required whether the command line insists on it, as no value suits most runs
 * @param needs the option without whose value this one does nothing
 */
public record Option<T>(String key, String label, String name, String flag, String metavar, String unit, Range<T> range,
                        T usual, String help, boolean seldom, boolean required, Optional<Option<?>> needs) {

    /** An option called {@code label}, with neither flag nor unit nor help. */
    public static <T> Option<T> of(String key, String label, Range<T> range, T usual) {
        String name = label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
        return new Option<>(key, label, name, "", "", "", range, usual, "", false, false, Optional.empty());
    }

    public Option<T> named(String called) {
        return new Option<>(key, label, called, flag, metavar, unit, range, usual, help, seldom, required, needs);
    }

    /** With an option on the command line. Options of one kind that share a flag take its comma-separated parts in turn. */
    public Option<T> flag(String typed, String value) {
        return new Option<>(key, label, name, typed, value, unit, range, usual, help, seldom, required, needs);
    }

    public Option<T> in(String counted) {
        return new Option<>(key, label, name, flag, metavar, counted, range, usual, help, seldom, required, needs);
    }

    /** The same with another usual value. */
    public Option<T> usually(T value) {
        return new Option<>(key, label, name, flag, metavar, unit, range, value, help, seldom, required, needs);
    }

    public Option<T> help(String sentence) {
        return new Option<>(key, label, name, flag, metavar, unit, range, usual, sentence, seldom, required, needs);
    }

    public Option<T> rare() {
        return new Option<>(key, label, name, flag, metavar, unit, range, usual, help, true, required, needs);
    }

    public Option<T> demanded() {
        return new Option<>(key, label, name, flag, metavar, unit, range, usual, help, seldom, true, needs);
    }

    /** The same, which applies only if {@code other} is not empty. */
    public Option<T> onlyWith(Option<?> other) {
        return new Option<>(key, label, name, flag, metavar, unit, range, usual, help, seldom, required, Optional.of(other));
    }

    /** The last part of {@link #key}: the name of the record's component. */
    public String component() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** What is wrong with a text, in one sentence: "The momentum must be at least 0 and below 1, got 1."; empty if nothing is. */
    public Optional<String> problem(String text) {
        return range.problem(text)
                .map(problem -> "The %s %s, got %s.".formatted(name, problem, text.isBlank() ? "nothing" : text.strip()));
    }

    /** Throws {@link InvalidOption} if the value is out of its range. */
    public void check(T value) {
        problem(range.format(value)).ifPresent(this::refuse);
    }

    /** Throws {@link InvalidOption} with this sentence. */
    public void refuse(String sentence) {
        throw new InvalidOption(this, sentence);
    }

    /** Whether it may be left empty. */
    public boolean isOptional() {
        return problem("").isEmpty();
    }

    /** The text of the usual value. */
    public String usualText() {
        return range.format(usual);
    }
}
