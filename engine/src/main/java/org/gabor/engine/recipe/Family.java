package org.gabor.engine.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several ways to do something, of which a recipe takes one: the optimizers, the schedules, the losses.
 *
 * @param key where the choice stands in the JSON of a recipe: {@code optimizer}
 * @param label its name before a field: "Method"
 * @param name its name within a sentence: "optimizer"
 * @param flag its option on the command line
 * @param help what is chosen, in plain words
 */
public record Family<S>(String key, String label, String name, String flag, String metavar, String help,
                        List<Kind<S>> kinds) {

    public Family {
        kinds = List.copyOf(kinds);
    }

    /** The kind that a value is of. */
    public Kind<S> kindOf(S value) {
        return kinds.stream().filter(kind -> kind.type().isInstance(value)).findFirst().orElseThrow();
    }

    public Optional<Kind<S>> find(String typed) {
        return kinds.stream().filter(kind -> kind.name().equals(typed)).findFirst();
    }

    /** The options of all kinds, one for each key. */
    public List<Option<?>> options() {
        Map<String, Option<?>> options = new LinkedHashMap<>();
        kinds.stream().flatMap(kind -> kind.options().stream()).forEach(option -> options.putIfAbsent(option.key(), option));
        return List.copyOf(options.values());
    }

    /** The kinds that have this option. */
    public List<Kind<S>> having(Option<?> option) {
        return kinds.stream().filter(kind -> kind.option(option.key()).isPresent()).toList();
    }

    /** Whether all kinds have exactly this option, so that its value outlives the choice of another kind. */
    public boolean shares(Option<?> option) {
        return kinds.stream().allMatch(kind -> kind.components().contains(option));
    }

    /** "sgd, adam, adamw, rmsprop". */
    public String names() {
        return kinds.stream().map(Kind::name).collect(Collectors.joining(", "));
    }

    /** What is chosen, and what each kind does, a line each. */
    public String explanation() {
        return Stream.concat(Stream.of(help), kinds.stream().map(kind -> kind.title() + ": " + kind.help()))
                .collect(Collectors.joining("\n"));
    }
}
