package org.gabor.app.view.look.flow;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.look.SignalModel;
import org.gabor.engine.probe.Statistics;
import org.gabor.graph.model.Node;

/** The standard deviation of each layer's output for the image, with the figures of the selected layer. */
final class SignalPane extends VBox {

    private final SignalModel model;
    private final DepthChart chart;
    private Optional<Node> hovered = Optional.empty();
    private final Label figures = Controls.label("", "caption", "muted");

    /** @param choose called with the layer that is clicked */
    SignalPane(SignalModel model, Consumer<Node> choose) {
        this.model = model;
        chart = new DepthChart("flow-signal", "Standard deviation of the outputs over depth", choose);
        figures.setId("flow-signal-figures");
        figures.setMinWidth(0);
        figures.getStyleClass().add("flow-figures");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().setAll(chart, figures);
        chart.onHover(layer -> {
            hovered = layer;
            describe();
        });
        model.signalsProperty().subscribe(_ -> draw());
        model.look().layerProperty().subscribe(_ -> draw());
    }

    /** Nothing is computed while it is hidden. */
    void show(boolean visible) {
        model.show(visible);
    }

    private void draw() {
        chart.show(model.signalsProperty().get().stream().map(DepthPoint::ofSignal).toList(), model.look().layerProperty().get());
        describe();
    }

    /** The layer under the mouse, else the selected one, else what is shown. */
    private void describe() {
        Optional<Node> layer = hovered.or(() -> model.look().layerProperty().get());
        figures.setText(model.signalsProperty().get().stream()
                .filter(signal -> layer.filter(signal.node()::equals).isPresent()).findFirst()
                .map(signal -> figures(signal.node(), signal.values()))
                .orElse("Standard deviation of each layer's output"));
    }

    private static String figures(Node node, Statistics values) {
        return String.format(Locale.ROOT, "%s: %.3g ± %.3g, from %.3g to %.3g, %.0f %% zeros", node.label(), values.mean(),
                values.std(), values.min(), values.max(), 100 * values.zeros());
    }
}
