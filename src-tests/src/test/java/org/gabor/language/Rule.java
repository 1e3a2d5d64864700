package org.gabor.language;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A row of {@code rules.csv}: words that may not be used.
 *
 * @param kind where to look: {@code text} in comments, string literals and documents; {@code name} in identifiers, by their words;
 *             {@code type} in names of types, whole
 * @param instead what to write instead
 */
record Rule(String kind, Pattern pattern, String instead) {

    static Rule of(String row) {
        String[] cells = row.split(";");
        String kind = cells[0].strip();
        String words = cells[1].strip();
        Pattern pattern = switch (kind) {
            case "text" -> Pattern.compile("(?i)\\b(?:" + words + ")\\b");
            case "name" -> name(words);
            case "type" -> Pattern.compile("\\b(?:class|record|interface|enum)\\s+(?:" + words + ")\\b");
            default -> throw new IllegalArgumentException(row);
        };
        return new Rule(kind, pattern, cells[2].strip());
    }

    /** The part of a source that the rule is about. */
    String textOf(String prose, String code) {
        return kind.equals("text") ? prose : code;
    }

    /** The word as a whole identifier or as one word of a camel-case or upper-case one. */
    private static Pattern name(String word) {
        String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return Pattern.compile(
                "\\b%s(?=s?(?:[A-Z0-9_]|\\b))|(?<=[a-z0-9_])%s(?=s?(?:[A-Z0-9_]|\\b))|\\b%s(?=s?(?:[A-Z0-9_]|\\b))|%s(?=S?(?:_|\\b))"
                        .formatted(word, capital, capital, word.toUpperCase(Locale.ROOT)));
    }
}
