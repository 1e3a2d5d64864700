package org.gabor.app.view.train.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.gabor.app.editor.face.Family;
import org.gabor.app.runs.MetricSeries;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.theme.Colors;

/** One curve per layer, coloured from convolutions at the input to dense layers at the output. */
final class LayerCurves {

    private LayerCurves() {
    }

    static List<Curve> of(RunCurves run, double smoothing, double unit, Colors colors) {
        Map<String, MetricSeries> layers = run.ratios();
        Color first = colors.family(Family.CONVOLUTION).ink();
        Color last = colors.family(Family.DENSE).ink();
        List<Curve> curves = new ArrayList<>();
        layers.forEach((layer, series) -> {
            double depth = layers.size() == 1 ? 0 : curves.size() / (layers.size() - 1.0);
            curves.add(new Curve(run.label(layer), first.interpolate(last, depth), Curve.Line.THIN,
                    series.smoothed(smoothing, unit)));
        });
        return curves;
    }
}
