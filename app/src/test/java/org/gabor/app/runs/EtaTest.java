package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EtaTest {

    @ParameterizedTest
    @CsvSource({"0, 0 s", "0.6, 1 s", "48, 48 s", "59.7, 1 min", "707, 11 min 47 s", "720, 12 min", "3600, 1 h",
        "8790, 2 h 26 min", "86399, 23 h 59 min", "273600, 3 d 4 h"})
    void timesInWords(double seconds, String words) {
        assertEquals(words, Eta.words(seconds));
    }

    @ParameterizedTest
    @CsvSource(value = {"4384, 2.0, 2 h 26 min left", "0, 1, 0 s left", "10, 0, ''", "10, NaN, ''", "10, Infinity, ''"})
    void whatIsLeft(long steps, double secondsPerStep, String words) {
        assertEquals(words, Eta.left(steps, secondsPerStep));
    }
}
