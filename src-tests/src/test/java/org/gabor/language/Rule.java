package org.gabor.language;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One row of {@code rules.csv}: words that may not be used.
 *
 * @param kind where to look: {@code text} in comments, string literals and documents; {@code name} in identifiers, by their words;
 *             {@code type} in names of types, whole
 * @param allowed how many places have not been rewritten yet; goes down to 0
 */
record Rule(String kind, Pattern pattern, String instead, int allowed) {

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
        return new Rule(kind, pattern, cells[2].strip(), Integer.parseInt(cells[3].strip()));
    }

    boolean isForProse() {
        return kind.equals("text");
    }

    /** The word as a whole identifier or as one word of a camel-case or upper-case one. */
    private static Pattern name(String word) {
        String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return Pattern.compile(
                "\\b%s(?=s?(?:[A-Z0-9_]|\\b))|(?<=[a-z0-9_])%s(?=s?(?:[A-Z0-9_]|\\b))|\\b%s(?=s?(?:[A-Z0-9_]|\\b))|%s(?=S?(?:_|\\b))"
                        .formatted(word, capital, capital, word.toUpperCase(Locale.ROOT)));
    }
}
