package org.gabor.app.view.train.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jfree.data.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisRangeTest {

    @ParameterizedTest
    @CsvSource({"0, 10, 0.02", "0.02, 10, 0.05", "0.3, 10, 0.5", "1, 30, 2", "4.2, 10, 10", "18, 30, 30", "2, 2, 2"})
    void theEpochsSeenRunAheadOfWhatIsDone(double done, double planned, double end) {
        assertEquals(new Range(0, end), AxisRange.epochs(done, planned));
    }
}
