package org.gabor.app.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts an option's value to one of a few named values. */
abstract class NamedChoice<T> implements ITypeConverter<T> {

    private final List<T> choices;
    private final Function<T, String> name;

    NamedChoice(List<T> choices, Function<T, String> name) {
        this.choices = choices;
        this.name = name;
    }

    @Override
    public final T convert(String text) {
        return choices.stream().filter(choice -> name.apply(choice).equals(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is not one of %s".formatted(text,
                        choices.stream().map(name).collect(Collectors.joining(", ")))));
    }
}
