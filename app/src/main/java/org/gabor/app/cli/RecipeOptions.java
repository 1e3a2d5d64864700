package org.gabor.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.runs.recipe.ClassCounts;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.runs.recipe.RecipeForm;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Kind;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** How to train; what is not given comes from the network's recipe in the book or, with another optimizer, is usual. */
final class RecipeOptions {

    private RecipeOptions() {}

    /** Adds the options to a command. */
    static void addTo(CommandSpec command) {
        RecipeForm.FAMILIES.forEach(family -> command.addOption(RecipeFlag.spec(family)));
        RecipeFlag.all().forEach(flag -> command.addOption(flag.spec()));
    }

    /** {@code base} with what was given; throws {@link UsageError} if a value is out of its range or goes with another one. */
    static RecipeDraft over(RecipeDraft base, ParseResult given) {
        RecipeDraft draft = base;
        for (Family<?> family : RecipeForm.FAMILIES) {
            draft = chosen(family, draft, given);
        }
        // What an option needs comes before it.
        for (RecipeFlag flag : RecipeFlag.all()) {
            Optional<String> typed = typed(flag.name(), given);
            draft = typed.isPresent() ? flag.over(draft, typed.get()) : draft;
        }
        return draft;
    }

    private static <S> RecipeDraft chosen(Family<S> family, RecipeDraft draft, ParseResult given) {
        Optional<String> typed = typed(family.flag(), given);
        if (typed.isEmpty()) {
            return draft;
        }
        Kind<S> kind = family.find(typed.get()).orElseThrow(() -> new UsageError("There is no %s \"%s\"; it is one of %s."
                .formatted(family.name(), typed.get(), family.names())));
        kind.options().stream().filter(option -> option.required() && typed(option.flag(), given).isEmpty()).findFirst()
                .filter(_ -> !draft.chosen(family).equals(kind)).ifPresent(missing -> {
                    throw new UsageError(
                            "%s %s needs %s. %s".formatted(family.flag(), kind.name(), missing.flag(), missing.help()));
                });
        return draft.with(family, kind);
    }

    private static Optional<String> typed(String flag, ParseResult given) {
        return Optional.ofNullable(given.matchedOptionValue(flag, null)).map(value -> value instanceof List<?> parts
                ? parts.stream().map(String::valueOf).collect(Collectors.joining(",")) : value.toString());
    }

    /** Throws {@link UsageError} if a value is out of its range. */
    static void check(RecipeDraft draft, ClassCounts classes) {
        for (Map.Entry<String, String> problem : draft.problems(classes).entrySet()) {
            String flag = RecipeForm.options().stream().filter(option -> option.key().equals(problem.getKey())).findFirst()
                    .orElseThrow().flag();
            throw new UsageError("%s: %s".formatted(flag, problem.getValue().replaceFirst("^The ", "the ")));
        }
    }
}
