package org.gabor.app.view.shell;

import java.util.Locale;
import java.util.OptionalInt;

/** Scores how well typed letters match a title: they must occur in order; word beginnings and runs of letters count more. */
final class FuzzyMatch {

    private static final int WORD_START = 8;
    private static final int RUN = 4;
    private static final int LETTER = 1;

    private FuzzyMatch() {}

    /** Higher is better; empty if the letters do not occur in order. */
    static OptionalInt score(String typed, String title) {
        String letters = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String text = title.toLowerCase(Locale.ROOT);
        return score(letters, 0, text, 0, false);
    }

    /** The best match of the letters from {@code i} on in the text from {@code j} on. */
    private static OptionalInt score(String letters, int i, String text, int j, boolean running) {
        if (i == letters.length()) {
            return OptionalInt.of(0);
        }
        OptionalInt best = OptionalInt.empty();
        for (int at = text.indexOf(letters.charAt(i), j); at >= 0; at = text.indexOf(letters.charAt(i), at + 1)) {
            OptionalInt rest = score(letters, i + 1, text, at + 1, true);
            if (rest.isPresent()) {
                int points = points(text, at, running && at == j) + rest.getAsInt();
                best = best.isEmpty() || points > best.getAsInt() ? OptionalInt.of(points) : best;
            }
        }
        return best;
    }

    private static int points(String text, int at, boolean follows) {
        boolean wordStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        return wordStart ? WORD_START : follows ? RUN : LETTER;
    }
}
