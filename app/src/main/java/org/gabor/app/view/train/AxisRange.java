package org.gabor.app.view.train;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.gabor.app.runs.MetricSeries.Point;
import org.jfree.data.Range;

/** How far a vertical axis reaches: over all curves but the raw ones, whose spikes would flatten the rest. */
final class AxisRange {

    private static final double ROOM = 1.08;

    private AxisRange() {
    }

    static Range fromZero(List<Curve> curves) {
        DoubleSummaryStatistics values = values(curves);
        return new Range(0, values.getMax() > 0 ? ROOM * values.getMax() : 1);
    }

    /** For a logarithmic axis. */
    static Range logarithmic(List<Curve> curves) {
        DoubleSummaryStatistics values = values(curves);
        boolean any = values.getCount() > 0 && values.getMin() > 0;
        return any ? new Range(values.getMin() / ROOM, values.getMax() * ROOM) : new Range(0.1, 1);
    }

    /** At least one to either side of {@code middle}, more where curves reach farther. */
    static Range around(List<Curve> curves, double middle) {
        DoubleSummaryStatistics values = values(curves);
        return new Range(Math.min(middle - 1.2, values.getMin() - 0.2), Math.max(middle + 1.2, values.getMax() + 0.2));
    }

    private static DoubleSummaryStatistics values(List<Curve> curves) {
        return curves.stream().filter(curve -> !curve.isRaw()).flatMap(curve -> curve.points().stream())
                .mapToDouble(Point::y).summaryStatistics();
    }
}
