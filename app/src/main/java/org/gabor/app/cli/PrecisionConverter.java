package org.gabor.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gabor.engine.memory.Precision;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option's value as the kind of numbers that a network is computed in. */
final class PrecisionConverter implements ITypeConverter<Precision> {

    @Override
    public Precision convert(String text) {
        return Arrays.stream(Precision.values()).filter(precision -> name(precision).equals(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is none of %s".formatted(text,
                        Arrays.stream(Precision.values()).map(PrecisionConverter::name).collect(Collectors.joining(", ")))));
    }

    /** {@code f32}, {@code bf16}. */
    static String name(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }
}
