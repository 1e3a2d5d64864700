package org.gabor.app.view.train.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import org.gabor.app.runs.MetricSeries.Point;
import org.jfree.data.Range;

/** The range of an axis. A vertical axis covers all curves except the unsmoothed ones, whose spikes would flatten the rest. */
public final class AxisRange {

    private static final double ROOM = 1.08;
    private static final double AHEAD = 1.5;
    private static final double LEAST_EPOCHS = 0.02;

    private AxisRange() {
    }

    /**
     * The range along the epochs: half as much again as is done, up to a round number or the plan's end, so that a long run's
     * curve visibly grows from its first steps.
     */
    static Range epochs(double done, double planned) {
        double wanted = Math.max(LEAST_EPOCHS, AHEAD * done);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double round = DoubleStream.of(1, 2, 5, 10).map(factor -> factor * power).filter(end -> end >= wanted)
                .findFirst().orElse(planned);
        return new Range(0, Math.min(round, planned));
    }

    public static Range fromZero(List<Curve> curves) {
        DoubleSummaryStatistics values = values(curves);
        return new Range(0, values.getMax() > 0 ? ROOM * values.getMax() : 1);
    }

    /** The range of a logarithmic axis. */
    static Range logarithmic(List<Curve> curves) {
        DoubleSummaryStatistics values = values(curves);
        boolean any = values.getCount() > 0 && values.getMin() > 0;
        return any ? new Range(values.getMin() / ROOM, values.getMax() * ROOM) : new Range(0.1, 1);
    }

    /** At least one to either side of {@code middle}, more if curves reach farther. */
    static Range around(List<Curve> curves, double middle) {
        DoubleSummaryStatistics values = values(curves);
        return new Range(Math.min(middle - 1.2, values.getMin() - 0.2), Math.max(middle + 1.2, values.getMax() + 0.2));
    }

    /** The smallest of 1, 2, 2.5, 5 times a power of ten, at least {@code least}, that needs no more than {@code most} labels. */
    public static double step(Range range, int most, double least) {
        double power = Math.pow(10, Math.floor(Math.log10(range.getLength() / most)));
        return DoubleStream.of(1, 2, 2.5, 5, 10, 20)
                .map(factor -> factor * power)
                .filter(step -> step >= least
                        && Math.floor(range.getUpperBound() / step) - Math.ceil(range.getLowerBound() / step) < most)
                .findFirst().orElse(Math.max(least, range.getLength()));
    }

    private static DoubleSummaryStatistics values(List<Curve> curves) {
        return curves.stream().filter(curve -> !curve.isRaw()).flatMap(curve -> curve.points().stream())
                .mapToDouble(Point::y).summaryStatistics();
    }
}
