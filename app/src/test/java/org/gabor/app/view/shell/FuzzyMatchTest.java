package org.gabor.app.view.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {

    private static int score(String typed, String title) {
        return FuzzyMatch.score(typed, title).orElse(Integer.MIN_VALUE);
    }

    @Test
    void theLettersMustOccurInOrder() {
        assertTrue(FuzzyMatch.score("svas", "Save as…").isPresent());
        assertTrue(FuzzyMatch.score("asv", "Save").isEmpty());
    }

    @Test
    void nothingTypedFitsEverythingEquallyWell() {
        assertTrue(FuzzyMatch.score("", "Save").equals(OptionalInt.of(0))
                && FuzzyMatch.score("", "Open…").equals(OptionalInt.of(0)));
    }

    @Test
    void wordBeginningsBeatLettersWithin() {
        assertTrue(score("st", "Stop training") > score("st", "Last"));
        assertTrue(score("sa", "Save as…") > score("sa", "Unsafe"));
    }

    @Test
    void adjoiningLettersBeatScatteredOnes() {
        assertTrue(score("lex", "AlexNet") > score("lex", "Golden pixels"));
    }

    @Test
    void capitalsAndSpacesDoNotMatter() {
        assertTrue(FuzzyMatch.score("LE net", "LeNet-5").isPresent());
    }
}
