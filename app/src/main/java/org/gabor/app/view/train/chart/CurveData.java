package org.gabor.app.view.train.chart;

import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Curves as a data set of JFreeChart. */
final class CurveData extends AbstractXYDataset {

    private transient List<Curve> curves = List.of();

    void show(List<Curve> curves) {
        this.curves = List.copyOf(curves);
        fireDatasetChanged();
    }

    List<Curve> curves() {
        return curves;
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return curves.get(series).points().size();
    }

    @Override
    public double getXValue(int series, int item) {
        return curves.get(series).points().get(item).x();
    }

    @Override
    public double getYValue(int series, int item) {
        return curves.get(series).points().get(item).y();
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }
}
