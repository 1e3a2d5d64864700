package org.gabor.app.view.train.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A vertical logarithmic axis labelled at 1, 2 and 5 times powers of ten; JFreeChart's own uses 1.259 and 1.585. */
final class RoundLogAxis extends LogAxis {

    private static final double[] DIGITS = {1, 2, 5};

    @Override
    protected List<NumberTick> refreshTicksVertical(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        g.setFont(getTickLabelFont());
        for (double power = Math.pow(10, Math.floor(Math.log10(getLowerBound()))); power <= getUpperBound(); power *= 10) {
            for (double digit : DIGITS) {
                double value = digit * power;
                if (getRange().contains(value)) {
                    ticks.add(new NumberTick(value, getNumberFormatOverride().format(value),
                            TextAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0));
                }
            }
        }
        return ticks;
    }
}
