package org.gabor.app.cli.argument;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggests names for a mistyped one. */
public final class NearMatches {

    private NearMatches() {}

    /**
     * Returns at most three candidates, the nearest first, that contain {@code typed} or differ in about a third of its letters.
     */
    public static List<String> of(String typed, List<String> candidates) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> candidate.contains(wanted) || distance(wanted, candidate) <= 1 + wanted.length() / 4)
                .sorted(Comparator.comparingInt(candidate -> distance(wanted, candidate)))
                .limit(3)
                .toList();
    }

    /**
     * The minimum number of single-letter insertions, deletions and replacements that turn {@code a} into {@code b} (Levenshtein
     * 1966).
     */
    public static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
