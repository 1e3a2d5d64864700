package org.gabor.app.runs.recipe;

import java.util.EnumMap;
import java.util.Map;

/**
 * A choice of a kind, and what is written into the fields of each: choosing another kind and coming back loses nothing.
 *
 * @param texts by kind, all of them
 */
public record Alternatives<K extends Enum<K> & Kind>(K chosen, Map<K, Texts> texts) {

    public Alternatives {
        texts = Map.copyOf(texts);
    }

    /** {@code chosen}, all fields of all kinds as people usually fill them. */
    static <K extends Enum<K> & Kind> Alternatives<K> of(K chosen) {
        Map<K, Texts> texts = new EnumMap<>(chosen.getDeclaringClass());
        for (K kind : chosen.getDeclaringClass().getEnumConstants()) {
            texts.put(kind, new Texts(kind.customary()));
        }
        return new Alternatives<>(chosen, texts);
    }

    Alternatives<K> choosing(K kind) {
        return new Alternatives<>(kind, texts);
    }

    /** With these texts in its fields. */
    Alternatives<K> choosing(K kind, Texts fields) {
        Map<K, Texts> changed = new EnumMap<>(texts);
        changed.put(kind, fields);
        return new Alternatives<>(kind, changed);
    }

    /** Of the chosen kind. */
    Texts fields() {
        return texts.get(chosen);
    }

    /** Writes into a field of the chosen kind, where it has it. */
    Alternatives<K> with(RecipeField field, String text) {
        return fields().has(field) ? choosing(chosen, fields().with(field, text)) : this;
    }
}
