package org.gabor.app.view.train.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.MetricSeries;
import org.gabor.app.runs.MetricText;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.runs.RunText;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Colors;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.train.spec.Recipe;
import org.jfree.data.Range;

/** The charts: loss and accuracy of all drawn runs; layers, learning rate and speed of the shown run. */
public final class ChartsPane extends VBox {

    private static final double CURVE_ROW = 256;
    private static final double SMALL_ROW = 212;
    private static final double SMOOTHING_SHARE = 0.01;

    private final DoubleProperty hover = new SimpleDoubleProperty(Double.NaN);
    private final PlotPane loss = new PlotPane("loss-chart", "Loss against epochs", format("0.0##"), 6, 8);
    private final PlotPane accuracy = new PlotPane("accuracy-chart", "Accuracy against epochs", format("0 %"), 5, 8);
    private final PlotPane ratio =
            new PlotPane("ratio-chart", "Update to parameter ratio of each layer", format("0.#;−0.#"), 5, 88);
    private final PlotPane rate = new PlotPane("rate-chart", "Learning rate against epochs", format("0.######"), 2, 8);
    private final PlotPane speed = new PlotPane("speed-chart", "Samples per second", format("#,##0"), 2, 8);
    private final Label lossName = muted();
    private final Label speedNow = muted();
    private final Label waiting = Controls.label("", "caption", "muted");
    private final Label tried = Controls.label("", "caption", "muted");

    public ChartsPane() {
        getStyleClass().add("charts");
        setMinHeight(0);
        new CurveReadout(hover, value -> MetricText.decimals(value, 3)).attach(loss);
        new CurveReadout(hover, MetricText::percent).attach(accuracy);
        rate.add(new EndMark());
        ratio.add(new EndLabels());
        ratio.setGuide(-3);
        waiting.setId("waiting");
        VBox speeds = titled("Samples per second", speedNow, speed);
        tried.setId("precision-speeds");
        speeds.getChildren().addAll(waiting, tried);
        VBox small = new VBox(8, titled("Learning rate", muted(), rate), speeds);
        small.setMinWidth(120);
        small.setPrefWidth(248);
        small.getChildren().forEach(child -> VBox.setVgrow(child, Priority.ALWAYS));
        VBox layers = titled("Update : parameter ratio", muted("log10, per layer"), ratio);
        layers.setMinWidth(160);
        getChildren().setAll(row(CURVE_ROW, titled("Loss", lossName, loss), titled("Accuracy", muted(), accuracy)),
                row(SMALL_ROW, layers, small));
        HBox.setHgrow(small, Priority.NEVER);
    }

    private static HBox row(double height, Node... parts) {
        HBox row = new HBox(16, parts);
        for (Node part : parts) {
            HBox.setHgrow(part, Priority.ALWAYS);
        }
        row.setMinHeight(0);
        row.setPrefHeight(height + 24);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    private static VBox titled(String title, Label detail, PlotPane plot) {
        Label heading = new Label(title);
        heading.getStyleClass().add("strong");
        VBox.setVgrow(plot, Priority.ALWAYS);
        plot.setMinSize(0, 0);
        plot.setPrefSize(100, 60);
        VBox box = new VBox(4, new HBox(6, heading, detail), plot);
        box.setPrefWidth(100);
        return box;
    }

    public void setLogarithmic(boolean on) {
        loss.setLogarithmic(on);
    }

    /** Draws the runs, the shown one first in the list. */
    public void draw(List<PlottedRun> runs, double smoothing, boolean logarithmic, Colors colors) {
        Range x = epochs(runs.stream().map(PlottedRun::curves).toList());
        double epochs = x.getUpperBound();
        List<Curve> losses = pairs(runs, RunCurves::trainLoss, RunCurves::validationLoss, smoothing, epochs);
        loss.show(losses, x, logarithmic ? AxisRange.logarithmic(losses) : AxisRange.fromZero(losses), colors);
        accuracy.show(pairs(runs, RunCurves::trainAccuracy, RunCurves::validationAccuracy, smoothing, epochs),
                x, new Range(0, 1), colors);
        drawShown(runs.getFirst(), smoothing, colors);
    }

    /** Compared runs first, so that the shown one is on top. */
    private static List<Curve> pairs(List<PlottedRun> runs, Function<RunCurves, MetricSeries> train,
                                     Function<RunCurves, MetricSeries> validation, double smoothing, double epochs) {
        List<Curve> curves = new ArrayList<>();
        for (PlottedRun run : runs.reversed()) {
            MetricSeries series = train.apply(run.curves());
            if (smoothing > 0) {
                curves.add(new Curve("", run.colour(), Curve.Line.RAW, series.points()));
            }
            curves.add(new Curve("train", run.colour(), run.solid(), series.smoothed(smoothing, SMOOTHING_SHARE * epochs)));
            curves.add(new Curve("validation", run.colour(), run.dashed(), validation.apply(run.curves()).points()));
        }
        return curves;
    }

    private void drawShown(PlottedRun run, double smoothing, Colors colors) {
        RunCurves curves = run.curves();
        lossName.setText(Loss.family().kindOf(run.recipe().map(Recipe::loss).orElse(Loss.CrossEntropy.DEFAULT)).title()
                .toLowerCase(Locale.ROOT));
        Range x = epochs(List.of(curves));
        List<Curve> layers = LayerCurves.of(curves, smoothing, SMOOTHING_SHARE * x.getUpperBound(), colors);
        ratio.show(layers, x, AxisRange.around(layers, -3), colors);
        RateChart.draw(rate, run, colors);
        drawSpeed(curves.speed(), x, colors);
        speedNow.setText(curves.speed().last().map(now -> MetricText.decimals(now.y(), 0) + " now").orElse(""));
        say(waiting, curves.view().lastEpoch().flatMap(RunText::waiting).map(waited -> waited + " for images"));
        say(tried, curves.view().precision().flatMap(RunText::speeds));
    }

    /** Takes no room if there is nothing to say. */
    private static void say(Label label, Optional<String> text) {
        label.setText(text.orElse(""));
        label.setManaged(text.isPresent());
    }

    private static Range epochs(List<RunCurves> runs) {
        double planned = runs.stream().flatMap(run -> run.plan().stream()).mapToInt(plan -> plan.epochs()).max().orElse(1);
        double done = runs.stream().flatMap(run -> run.trainLoss().last().stream()).mapToDouble(last -> last.x()).max().orElse(0);
        return AxisRange.epochs(done, planned);
    }

    private void drawSpeed(MetricSeries series, Range x, Colors colors) {
        List<Curve> curve = List.of(new Curve("", colors.accent(), Curve.Line.THIN, series.points()));
        speed.show(curve, x, AxisRange.fromZero(curve), colors);
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    private static Label muted(String... text) {
        Label label = new Label(String.join("", text));
        label.getStyleClass().add("muted");
        return label;
    }
}
