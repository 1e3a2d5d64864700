package org.gabor.engine.data.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleOrderTest {

    @Test
    void everyOrderComesUpAndEachEpochHasItsOwn() {
        Set<String> seen = IntStream.rangeClosed(1, 200).mapToObj(epoch -> Arrays.toString(SampleOrder.shuffled(3, 42, epoch)))
                .collect(Collectors.toSet());
        assertEquals(Set.of("[0, 1, 2]", "[0, 2, 1]", "[1, 0, 2]", "[1, 2, 0]", "[2, 0, 1]", "[2, 1, 0]"), seen);
    }

    @Test
    void theSameSeedAndEpochGiveTheSameOrder() {
        assertArrayEquals(SampleOrder.shuffled(100, 42, 3), SampleOrder.shuffled(100, 42, 3));
    }
}
