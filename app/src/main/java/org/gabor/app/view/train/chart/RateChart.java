package org.gabor.app.view.train.chart;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.app.runs.MetricSeries.Point;
import org.gabor.app.runs.recipe.LearningRateCurve;
import org.gabor.app.view.theme.Colors;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.spec.Recipe;
import org.jfree.data.Range;

/** A run's learning rate: the past solid, the plan dotted. */
final class RateChart {

    private RateChart() {
    }

    static void draw(PlotPane plot, PlottedRun run, Colors colors) {
        List<Point> done = run.curves().learningRate().points();
        List<Curve> curves = List.of(
                new Curve("planned", colors.faint(), Curve.Line.PLANNED, rest(run)),
                new Curve("", colors.accent(), Curve.Line.CURRENT, done));
        double epochs = run.curves().plan().map(Started::epochs).orElse(1);
        plot.show(curves, new Range(0, epochs), AxisRange.fromZero(curves), colors);
    }

    /** The plan from the run's position to its end, with the reductions that plateaus have already caused. */
    private static List<Point> rest(PlottedRun run) {
        if (run.curves().plan().isEmpty() || run.recipe().isEmpty() || run.curves().view().step().isEmpty()) {
            return List.of();
        }
        Recipe recipe = run.recipe().get();
        LearningRateCurve course = LearningRateCurve.of(recipe, run.curves().plan().get().stepsPerEpoch());
        long step = run.curves().view().step().get().step();
        double now = run.curves().view().step().get().learningRate();
        double foreseen = recipe.schedule().rate(recipe.learningRate(), step - 1, course.horizon());
        double share = foreseen > 0 ? now / foreseen : 1;
        return Stream.concat(run.curves().learningRate().last().stream(),
                course.points(step).stream().map(point -> new Point(point.x(), share * point.y()))).toList();
    }
}
