package org.gabor.app.view.start.timeline;

import java.util.List;

/** A chart's vertical scale: {@code low} at its bottom, {@code high} at its top, grid lines at {@code ticks}. */
public record TimelineScale(double low, double high, boolean logarithmic, List<Integer> ticks) {

    public static final TimelineScale DEPTH = new TimelineScale(3, 700, true, List.of(5, 10, 20, 50, 100, 200, 500));
    public static final TimelineScale ACCURACY = new TimelineScale(48, 90, false, List.of(50, 55, 60, 65, 70, 75, 80, 85, 90));

    /** The position of a value from the bottom of the chart, 0, to its top, 1. */
    public double place(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }
}
