package org.gabor.app.view.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.paint.Color;
import org.gabor.app.runs.MetricSeries.Point;
import org.gabor.app.view.train.chart.AxisRange;
import org.gabor.app.view.train.chart.Curve;
import org.gabor.app.view.train.chart.EndLabels;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartGeometryTest {

    @ParameterizedTest
    @CsvSource({"0, 30, 7, 1, 5", "0, 2, 7, 1, 1", "0, 10, 7, 1, 2", "0, 1, 5, 0, 0.25", "0, 2.6, 6, 0, 0.5",
        "0, 0.0108, 2, 0, 0.01",
        "-4.2, -1.6, 5, 0, 0.5", "-4.2, -1.6, 4, 0, 1"})
    void labelsStandAtRoundNumbers(double from, double to, int most, double least, double step) {
        assertEquals(step, AxisRange.step(new Range(from, to), most, least), 1e-12);
    }

    @Test
    void aCurveIsStraightBetweenItsPoints() {
        Curve curve = curve(Curve.Line.CURRENT, new Point(1, 4), new Point(3, 8));
        assertEquals(5, curve.at(1.5), 1e-12);
        assertEquals(4, curve.at(1), 1e-12);
        assertEquals(8, curve.at(3), 1e-12);
        assertTrue(Double.isNaN(curve.at(0.9)) && Double.isNaN(curve.at(3.1)));
    }

    @Test
    void spikesOfTheRawCurveDoNotStretchTheAxis() {
        Range range = AxisRange.fromZero(List.of(
                curve(Curve.Line.RAW, new Point(1, 100)), curve(Curve.Line.CURRENT, new Point(1, 2))));
        assertEquals(new Range(0, 2.16), range);
    }

    @Test
    void namesAtTheEndsOfCurvesMoveApartAndStayInside() {
        assertArrayEquals(new double[] {10, 50, 63, 76}, EndLabels.spread(new double[] {10, 50, 52, 53}, 100));
        assertArrayEquals(new double[] {74, 87, 100}, EndLabels.spread(new double[] {95, 97, 99}, 100));
    }

    private static Curve curve(Curve.Line line, Point... points) {
        return new Curve("", Color.BLACK, line, List.of(points));
    }
}
