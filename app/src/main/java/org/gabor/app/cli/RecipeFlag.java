package org.gabor.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.runs.recipe.RecipeForm;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.recipe.Option;
import picocli.CommandLine.Model.OptionSpec;

/**
 * One of the command line's options of a recipe, made from the description of the recipe's options.
 *
 * @param name what people type: {@code --betas}
 * @param options those that it sets, one for each key: several if they share it
 * @param kinds the kinds that have it, if others of their family don't; none if every recipe has it
 */
record RecipeFlag(String name, List<Option<?>> options, Optional<Family<?>> family, List<Kind<?>> kinds) {

    /** All of them, but for those that choose one of a family. */
    static List<RecipeFlag> all() {
        Set<String> names = new LinkedHashSet<>();
        RecipeForm.options().stream().map(Option::flag).filter(flag -> !flag.isEmpty()).forEach(names::add);
        return names.stream().map(RecipeFlag::named).toList();
    }

    private static RecipeFlag named(String flag) {
        List<Option<?>> options = RecipeForm.options().stream().filter(option -> option.flag().equals(flag)).toList();
        Optional<Family<?>> family = RecipeForm.FAMILIES.stream().filter(each -> !having(each, flag).isEmpty()).findFirst();
        return new RecipeFlag(flag, options, family, family.map(known -> having(known, flag)).orElse(List.of()));
    }

    private static List<Kind<?>> having(Family<?> family, String flag) {
        List<Kind<?>> kinds = new ArrayList<>(family.kinds());
        kinds.removeIf(kind -> settings(kind, flag).isEmpty());
        return kinds;
    }

    private static List<Option<?>> settings(Kind<?> kind, String flag) {
        return kind.options().stream().filter(option -> option.flag().equals(flag)).toList();
    }

    // ---- what picocli is told

    OptionSpec spec() {
        Option<?> first = options.getFirst();
        OptionSpec.Builder spec = OptionSpec.builder(name).description(description());
        if (first.usual() instanceof Boolean) {
            return spec.type(Boolean.class).arity("0").negatable(true).build();
        }
        spec.paramLabel(first.metavar());
        return first.range().isList() ? spec.type(List.class).auxiliaryTypes(String.class).build()
                : spec.type(String.class).build();
    }

    /** What chooses one of a family. */
    static OptionSpec spec(Family<?> family) {
        return OptionSpec.builder(family.flag()).paramLabel(family.metavar()).type(String.class)
                .description("%s: %s.".formatted(family.help().replaceAll("\\.$", ""), family.names())).build();
    }

    /** "With --schedule step: epochs between two decreases of the learning rate. 10 by default." */
    private String description() {
        String help = options.stream().map(Option::help).distinct().collect(Collectors.joining(" "));
        String whole = goesWith().map(with -> "With %s: %s%s".formatted(with, help.substring(0, 1).toLowerCase(Locale.ROOT),
                help.substring(1))).orElse(help);
        String condition = isCompanion() ? "if " + family.orElseThrow().flag() + " changes" : "by default";
        return whole + usual().map(value -> " %s %s.".formatted(value, condition)).orElse("");
    }

    /** Whether it belongs to the whole recipe, and only its usual value depends on the kind. */
    private boolean isCompanion() {
        return !kinds.isEmpty() && kinds.getFirst().companions().stream().anyMatch(option -> option.flag().equals(name));
    }

    /** "--schedule step and plateau"; empty if it goes with everything. */
    Optional<String> goesWith() {
        Optional<String> chosen = family.filter(known -> kinds.size() < known.kinds().size())
                .map(known -> known.flag() + " " + listed(kinds));
        return chosen.or(() -> options.getFirst().needs().map(Option::flag));
    }

    /** The usual values; of what every network's recipe says itself there are none. */
    private Optional<String> usual() {
        if (kinds.isEmpty()) {
            Option<?> only = options.getFirst();
            boolean told = only.seldom() && !(only.usual() instanceof Boolean) && !only.usualText().isEmpty();
            return told ? Optional.of(only.usualText()) : Optional.empty();
        }
        Map<String, List<Kind<?>>> values = new LinkedHashMap<>();
        kinds.forEach(kind -> values.computeIfAbsent(usual(kind), _ -> new ArrayList<>()).add(kind));
        boolean untold = options.getFirst().required() || options.getFirst().usual() instanceof Boolean
                || values.keySet().equals(Set.of(""));
        return untold ? Optional.empty() : Optional.of(values.size() == 1 ? values.keySet().iterator().next()
                : values.entrySet().stream().map(value -> value.getKey() + " with " + listed(value.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private String usual(Kind<?> kind) {
        return settings(kind, name).stream().map(Option::usualText).collect(Collectors.joining(","));
    }

    private static String listed(List<Kind<?>> kinds) {
        List<String> names = kinds.stream().map(Kind::name).toList();
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    // ---- what is made of what people type

    /** A draft with what was typed; throws {@link UsageError} if the recipe does not have this. */
    RecipeDraft over(RecipeDraft draft, String typed) {
        List<Option<?>> asked = options.stream().filter(draft::asks).toList();
        if (asked.isEmpty()) {
            throw new UsageError("%s goes with %s.".formatted(name, goesWith().orElseThrow()));
        }
        if (asked.size() == 1) {
            return draft.with(asked.getFirst(), typed);
        }
        String[] parts = typed.split(",", -1);
        if (parts.length != asked.size()) {
            throw new UsageError("%s takes %s, such as %s, got \"%s\".".formatted(name, asked.size() == 2 ? "two numbers"
                    : asked.size() + " numbers", asked.stream().map(Option::usualText).collect(Collectors.joining(",")), typed));
        }
        RecipeDraft changed = draft;
        for (int i = 0; i < parts.length; i++) {
            changed = changed.with(asked.get(i), parts[i].strip());
        }
        return changed;
    }
}
