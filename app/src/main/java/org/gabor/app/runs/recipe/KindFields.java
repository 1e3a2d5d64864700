package org.gabor.app.runs.recipe;

import java.util.EnumMap;
import java.util.Map;

/**
 * A choice of a kind, and what is written into the fields of each: choosing another kind and coming back loses nothing.
 *
 * @param texts by kind, all of them
 */
public record KindFields<K extends Enum<K> & Kind>(K chosen, Map<K, FieldTexts> texts) {

    public KindFields {
        texts = Map.copyOf(texts);
    }

    /** {@code chosen}, all fields of all kinds as people usually fill them. */
    static <K extends Enum<K> & Kind> KindFields<K> of(K chosen) {
        Map<K, FieldTexts> texts = new EnumMap<>(chosen.getDeclaringClass());
        for (K kind : chosen.getDeclaringClass().getEnumConstants()) {
            texts.put(kind, new FieldTexts(kind.customary()));
        }
        return new KindFields<>(chosen, texts);
    }

    KindFields<K> choosing(K kind) {
        return new KindFields<>(kind, texts);
    }

    /** With these texts in its fields. */
    KindFields<K> choosing(K kind, FieldTexts fields) {
        Map<K, FieldTexts> changed = new EnumMap<>(texts);
        changed.put(kind, fields);
        return new KindFields<>(kind, changed);
    }

    /** Of the chosen kind. */
    FieldTexts fields() {
        return texts.get(chosen);
    }

    /** Writes into a field of the chosen kind, where it has it. */
    KindFields<K> with(RecipeField field, String text) {
        return fields().has(field) ? choosing(chosen, fields().with(field, text)) : this;
    }
}
