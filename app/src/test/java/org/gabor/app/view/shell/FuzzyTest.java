package org.gabor.app.view.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FuzzyTest {

    private static int score(String typed, String title) {
        return Fuzzy.score(typed, title).orElse(Integer.MIN_VALUE);
    }

    @Test
    void theLettersMustOccurInOrder() {
        assertTrue(Fuzzy.score("svas", "Save as…").isPresent());
        assertTrue(Fuzzy.score("asv", "Save").isEmpty());
    }

    @Test
    void nothingTypedFitsEverythingEquallyWell() {
        assertTrue(Fuzzy.score("", "Save").equals(OptionalInt.of(0)) && Fuzzy.score("", "Open…").equals(OptionalInt.of(0)));
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
        assertTrue(Fuzzy.score("LE net", "LeNet-5").isPresent());
    }
}
