package org.gabor.app.runs.recipe;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.app.runs.MetricText;

/** What is written into some fields. The numbers may only be asked for where {@link #problems} names none of them. */
public record FieldTexts(Map<RecipeField, String> written) {

    public FieldTexts {
        written = Map.copyOf(written);
    }

    boolean has(RecipeField field) {
        return written.containsKey(field);
    }

    String text(RecipeField field) {
        return written.get(field);
    }

    FieldTexts with(RecipeField field, String text) {
        Map<RecipeField, String> changed = new EnumMap<>(written);
        changed.put(field, text);
        return new FieldTexts(changed);
    }

    FieldTexts with(RecipeField field, double number) {
        return with(field, MetricText.plain(number));
    }

    /** One sentence per field that has something wrong. */
    Map<RecipeField, String> problems() {
        Map<RecipeField, String> problems = new EnumMap<>(RecipeField.class);
        written.forEach((field, text) -> field.problem(text).ifPresent(problem -> problems.put(field, problem)));
        return problems;
    }

    double decimal(RecipeField field) {
        return new BigDecimal(text(field).strip()).doubleValue();
    }

    Optional<Double> decimalIfAny(RecipeField field) {
        return text(field).isBlank() ? Optional.empty() : Optional.of(decimal(field));
    }

    int whole(RecipeField field) {
        return Math.toIntExact(large(field));
    }

    Optional<Integer> wholeIfAny(RecipeField field) {
        return text(field).isBlank() ? Optional.empty() : Optional.of(whole(field));
    }

    long large(RecipeField field) {
        return new BigDecimal(text(field).strip()).longValueExact();
    }

    List<String> items(RecipeField field) {
        return FieldRule.items(text(field)).toList();
    }
}
