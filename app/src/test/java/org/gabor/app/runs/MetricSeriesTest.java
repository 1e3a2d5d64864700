package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gabor.app.runs.MetricSeries.Point;
import org.junit.jupiter.api.Test;

class MetricSeriesTest {

    private static final int MOST_POINTS = 2 * MetricSeries.BUCKETS + MetricSeries.WINDOW;

    @Test
    void aShortCurveIsKeptAsItIs() {
        MetricSeries series = new MetricSeries();
        series.add(0.5, 3);
        series.add(1.0, 2);
        assertEquals(List.of(new Point(0.5, 3), new Point(1.0, 2)), series.points());
    }

    @Test
    void aMillionValuesStayBoundedAndInOrder() {
        MetricSeries series = new MetricSeries();
        Random random = new Random(1);
        IntStream.range(0, 1_000_000).forEach(i -> series.add(i, random.nextDouble()));
        List<Point> points = series.points();
        assertTrue(points.size() <= MOST_POINTS, points.size() + " points");
        for (int i = 1; i < points.size(); i++) {
            assertTrue(points.get(i - 1).x() <= points.get(i).x());
        }
    }

    @Test
    void noSpikeIsLost() {
        MetricSeries series = new MetricSeries();
        IntStream.range(0, 200_000).forEach(i -> series.add(i, i == 12_345 ? 9 : i == 54_321 ? -9 : Math.sin(i)));
        assertTrue(series.points().contains(new Point(12_345, 9)), "the highest value");
        assertTrue(series.points().contains(new Point(54_321, -9)), "the lowest value");
    }

    @Test
    void theNewestValuesAreExact() {
        MetricSeries series = new MetricSeries();
        IntStream.range(0, 10_000).forEach(i -> series.add(i, i % 7));
        List<Point> newest = series.points().reversed().subList(0, MetricSeries.WINDOW);
        for (int i = 0; i < newest.size(); i++) {
            assertEquals(new Point(9_999 - i, (9_999 - i) % 7), newest.get(i));
        }
    }

    /** With weight 1/2 per unit the averages of 4, 2, 1 are 4, (½·4+2)/(½+1), and (½·4+2)·½+1 over ¼+½+1. */
    @Test
    void smoothingIsTheUnbiasedExponentialAverage() {
        MetricSeries series = new MetricSeries();
        series.add(1, 4);
        series.add(2, 2);
        series.add(3, 1);
        List<Point> smooth = series.smoothed(0.5, 1);
        assertEquals(4, smooth.get(0).y(), 1e-12);
        assertEquals(4 / 1.5, smooth.get(1).y(), 1e-12);
        assertEquals(3 / 1.75, smooth.get(2).y(), 1e-12);
        assertEquals(series.points(), series.smoothed(0, 1));
    }

    @Test
    void smoothingKeepsAConstantAndStaysWithinTheValues() {
        MetricSeries constant = new MetricSeries();
        MetricSeries noise = new MetricSeries();
        Random random = new Random(2);
        IntStream.range(0, 50_000).forEach(i -> {
            constant.add(i / 100.0, 2.5);
            noise.add(i / 100.0, random.nextDouble());
        });
        constant.smoothed(0.9, 1).forEach(point -> assertEquals(2.5, point.y(), 1e-9));
        noise.smoothed(0.9, 1).stream().skip(1000 / 100).forEach(point -> assertTrue(point.y() > 0 && point.y() < 1));
    }

    @Test
    void aResumedRunForgetsWhatItRepeats() {
        MetricSeries series = new MetricSeries();
        IntStream.rangeClosed(1, 100).forEach(i -> series.add(i, i));
        series.truncateAfter(60);
        assertEquals(new Point(60, 60), series.last().orElseThrow());
        series.add(61, -1);
        assertEquals(61, series.points().size());
    }

    @Test
    void whatIsNoNumberIsLeftOut() {
        MetricSeries series = new MetricSeries();
        series.add(1, Double.NaN);
        series.add(2, Double.POSITIVE_INFINITY);
        assertTrue(series.isEmpty());
    }
}
