package org.gabor.app.view.look.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.gabor.app.view.look.mistakes.Figures.Unit;
import org.gabor.app.vm.look.mistakes.Pair;
import org.gabor.engine.probe.Confusion;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Confusion OWN = Confusion.of(new int[][] {{8, 2}, {0, 40}});
    private static final Confusion OTHER = Confusion.of(new int[][] {{5, 5}, {1, 39}});
    private static final Confusion TWICE = Confusion.of(new int[][] {{10, 10}, {0, 80}});

    private static List<String> texts(Figures figures) {
        return List.of(figures.text(new Pair(0, 0)), figures.text(new Pair(0, 1)), figures.text(new Pair(1, 0)),
                figures.text(new Pair(1, 1)));
    }

    @Test
    void countsAndSharesOfTheTrueClass() {
        Figures counts = new Figures(OWN, Optional.empty(), Unit.COUNTS);
        assertEquals(List.of("8", "2", "", "40"), texts(counts));
        assertEquals(List.of("80", "20", "", "100"), texts(new Figures(OWN, Optional.empty(), Unit.PERCENT)));
        assertEquals("80.0 %", counts.recognized(0));
        assertEquals("2 of 10 Coat taken for Bag (20.0 %)", counts.sentence(new Pair(0, 1), List.of("Coat", "Bag")::get));
    }

    @Test
    void theOtherRunsFiguresAreSubtracted() {
        Figures counts = new Figures(OWN, Optional.of(OTHER), Unit.COUNTS);
        assertEquals(List.of("+3", "−3", "−1", "+1"), texts(counts));
        assertEquals(List.of("+30", "−30", "−2.5", "+2.5"), texts(new Figures(OWN, Optional.of(OTHER), Unit.PERCENT)));
        assertEquals("+30.0", counts.recognized(0));
        assertEquals(4, counts.cells().count());
    }

    @Test
    void setsOfDifferentSizesAreComparedByShares() {
        assertEquals(List.of("+30", "−30", "", ""), texts(new Figures(OWN, Optional.of(TWICE), Unit.COUNTS)));
    }
}
