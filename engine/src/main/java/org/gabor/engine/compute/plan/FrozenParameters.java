package org.gabor.engine.compute.plan;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameters that training doesn't change.
 *
 * @param patterns parameter names, in which * matches any characters: {@code features.*}
 */
public record FrozenParameters(List<String> patterns) {

    public static final FrozenParameters NONE = new FrozenParameters(List.of());
    public static final FrozenParameters ALL = new FrozenParameters(List.of("*"));

    public FrozenParameters {
        patterns = List.copyOf(patterns);
    }

    /** Whether the parameter with this {@code state_dict} key is frozen. */
    public boolean holds(String key) {
        return patterns.stream().anyMatch(pattern -> Pattern.matches(
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")), key));
    }
}
