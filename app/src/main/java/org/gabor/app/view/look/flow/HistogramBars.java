package org.gabor.app.view.look.flow;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.gabor.engine.probe.Spread;

/** A small histogram between −reach and reach. */
final class HistogramBars extends Pane {

    private static final int SHOWN = 31;

    /** @param reach the value at the right end */
    HistogramBars(Spread spread, RunStyle run, double reach, double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        Line ground = new Line(0, height - 0.5, width, height - 0.5);
        ground.getStyleClass().add("flow-ground");
        getChildren().add(ground);
        if (!spread.bins().isEmpty() && reach > 0) {
            getChildren().add(bars(binned(spread, reach), run, width, height));
        }
    }

    /** The counts again in fewer bins, between −reach and reach. */
    private static double[] binned(Spread spread, double reach) {
        double[] counts = new double[SHOWN];
        double width = (spread.max() - spread.min()) / Spread.BINS;
        for (int bin = 0; bin < spread.bins().size(); bin++) {
            double start = spread.min() + bin * width;
            double first = place(start, reach);
            double last = Math.max(first + 1e-6, place(start + width, reach));
            for (int to = Math.max(0, (int) first); to < Math.min(SHOWN, Math.ceil(last)); to++) {
                double overlap = Math.min(last, to + 1) - Math.max(first, to);
                counts[to] += spread.bins().get(bin) * overlap / (last - first);
            }
        }
        return counts;
    }

    private static double place(double value, double reach) {
        return (value + reach) / (2 * reach) * SHOWN;
    }

    private static Polygon bars(double[] counts, RunStyle run, double width, double height) {
        double most = 0;
        for (double count : counts) {
            most = Math.max(most, count);
        }
        double step = width / SHOWN;
        Polygon bars = new Polygon(0, height - 1);
        for (int bin = 0; bin < SHOWN; bin++) {
            double top = most == 0 ? height - 1 : (height - 1) * (1 - counts[bin] / most);
            bars.getPoints().addAll(bin * step, height - 1, bin * step, top, (bin + 1) * step - 1, top, (bin + 1) * step - 1,
                    height - 1);
        }
        bars.getStyleClass().addAll("flow-bars", run.style());
        return bars;
    }
}
