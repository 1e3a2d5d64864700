package org.gabor.app.cli.look;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.app.cli.argument.NearMatches;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.engine.probe.Fill;

/** The values of {@code --option}. Throws {@link UsageError} if a value can't be understood or is out of range. */
final class ProbeOptions {

    private final Map<OptionKey, String> values = new EnumMap<>(OptionKey.class);

    /** @param pairs each KEY=VALUE */
    ProbeOptions(ProbeName probe, List<String> pairs) {
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageError("--option takes KEY=VALUE, such as window=32, got \"%s\".".formatted(pair));
            }
            OptionKey key = key(probe, pair.substring(0, equals));
            if (values.put(key, pair.substring(equals + 1)) != null) {
                throw new UsageError("The option %s is given twice.".formatted(key.text()));
            }
        }
    }

    private static OptionKey key(ProbeName probe, String text) {
        return probe.options().stream().filter(key -> key.text().equals(text)).findFirst().orElseThrow(() -> {
            List<String> own = probe.options().stream().map(OptionKey::text).toList();
            if (own.isEmpty()) {
                return new UsageError("The probe %s has no options, got \"%s\".".formatted(probe.text(), text));
            }
            List<String> near = NearMatches.of(text, own);
            return new UsageError("The probe %s has no option \"%s\"%s It has %s.".formatted(probe.text(), text,
                    near.isEmpty() ? "." : "; did you mean " + near.getFirst() + "?", String.join(", ", own)));
        });
    }

    /** Empty if it is not given. */
    OptionalInt whole(OptionKey key, int least, int most) {
        if (!values.containsKey(key)) {
            return OptionalInt.empty();
        }
        String range = "a whole number from %d to %d".formatted(least, most);
        BigDecimal value = number(key, range, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        try {
            return OptionalInt.of(value.intValueExact());
        } catch (ArithmeticException _) {
            throw unfit(key, range);
        }
    }

    double share(OptionKey key, double usual) {
        return values.containsKey(key)
                ? number(key, "a share from 0 to 1", BigDecimal.ZERO, BigDecimal.ONE).doubleValue() : usual;
    }

    private BigDecimal number(OptionKey key, String range, BigDecimal least, BigDecimal most) {
        try {
            BigDecimal value = new BigDecimal(values.get(key));
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return value;
            }
        } catch (NumberFormatException _) {
            throw unfit(key, range);
        }
        throw unfit(key, range);
    }

    /** {@code 0} is another name of {@link Fill#ZERO}; {@code zero} if it is not given. */
    Fill fill(OptionKey key) {
        String text = Optional.ofNullable(values.get(key)).map(value -> value.equals("0") ? name(Fill.ZERO) : value)
                .orElse(name(Fill.ZERO));
        return Stream.of(Fill.values()).filter(fill -> name(fill).equals(text)).findFirst().orElseThrow(() -> unfit(key,
                "one of " + Stream.of(Fill.values()).map(ProbeOptions::name).collect(Collectors.joining(", "))));
    }

    static String name(Fill fill) {
        return fill.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the key is given, which has only one value. */
    boolean has(OptionKey key, String only) {
        if (values.containsKey(key) && !values.get(key).equals(only)) {
            throw unfit(key, only);
        }
        return values.containsKey(key);
    }

    private UsageError unfit(OptionKey key, String expected) {
        return new UsageError("The option %s is %s, got \"%s\".".formatted(key.text(), expected, values.get(key)));
    }
}
