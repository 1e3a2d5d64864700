package org.gabor.app.cli.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMatchesTest {

    @Test
    void distanceCountsTheFewestEdits() {
        assertEquals(3, NearMatches.distance("kitten", "sitting"));
        assertEquals(0, NearMatches.distance("lenet", "lenet"));
        assertEquals(5, NearMatches.distance("", "lenet"));
    }

    @Test
    void nearestComesFirstAndStrangersStayOut() {
        assertEquals(List.of("lenet", "bn-lenet"), NearMatches.of("LeNet", List.of("alexnet_d2l", "bn-lenet", "lenet")));
        assertEquals(List.of(), NearMatches.of("transformer", List.of("alexnet", "lenet")));
    }
}
