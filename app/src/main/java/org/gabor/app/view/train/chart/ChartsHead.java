package org.gabor.app.view.train.chart;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.gabor.app.runs.MetricText;
import org.gabor.app.view.control.Controls;

/** The head of the charts: the legend of runs, smoothing, logarithmic scale. */
public final class ChartsHead extends HBox {

    private static final double SMOOTHING = 0.6;
    private static final double MOST_SMOOTHING = 0.95;
    /** The width below which the legend is hidden before the controls, because the run list shows the colours too. */
    private static final double ROOMY = 480;

    private final HBox runs = new HBox(12);
    private final Region line = new Region();
    private final Slider smoothing = new Slider(0, MOST_SMOOTHING, SMOOTHING);
    private final ToggleSwitch logarithmic = new ToggleSwitch();
    private List<PlottedRun> shown = List.of();

    public ChartsHead() {
        getStyleClass().addAll("sub-bar", "charts-head");
        runs.getStyleClass().add("legend");
        smoothing.setId("smoothing");
        smoothing.setAccessibleText("Smoothing of the curves");
        smoothing.setPrefWidth(72);
        smoothing.setMinWidth(72);
        smoothing.setBlockIncrement(0.05);
        Label value = Controls.label("", "smoothing-value");
        value.textProperty().bind(smoothing.valueProperty().map(v -> MetricText.decimals(v.doubleValue(), 2)));
        line.managedProperty().bind(line.visibleProperty());
        runs.managedProperty().bind(line.visibleProperty());
        logarithmic.setId("log-y");
        logarithmic.setAccessibleText("Logarithmic loss axis");
        line.getStyleClass().add("separator-line");
        line.setVisible(false);
        HBox legend = new HBox(12, runs, line, meaning("train", false), meaning("validation", true));
        legend.getStyleClass().add("legend");
        showWhereThereIsRoom(legend);
        showWhereThereIsRoom(value);
        getChildren().setAll(legend, Controls.spring(), whole("Smoothing"), smoothing, value, whole("Log y"), logarithmic);
        setMinWidth(0);
    }

    private void showWhereThereIsRoom(Node node) {
        node.visibleProperty().bind(widthProperty().greaterThan(ROOMY));
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Label whole(String text) {
        Label label = Controls.label(text, "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Node meaning(String text, boolean dashed) {
        return item(CurveLegend.line(dashed), Controls.label(text, "muted"));
    }

    private static HBox item(Node sample, Label name) {
        name.setMinWidth(USE_PREF_SIZE);
        HBox item = new HBox(6, sample, name);
        item.getStyleClass().add("legend");
        return item;
    }

    public void show(List<PlottedRun> drawn) {
        if (!drawn.equals(shown)) {
            shown = drawn;
            List<Node> items = new ArrayList<>();
            drawn.forEach(run -> items.add(item(new Circle(4.5, run.colour()), Controls.label(run.title()))));
            runs.getChildren().setAll(items);
            line.setVisible(!drawn.isEmpty());
        }
    }

    public DoubleProperty smoothingProperty() {
        return smoothing.valueProperty();
    }

    public BooleanProperty logarithmicProperty() {
        return logarithmic.selectedProperty();
    }
}
