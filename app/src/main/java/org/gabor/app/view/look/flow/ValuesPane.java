package org.gabor.app.view.look.flow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.look.Answer;
import org.gabor.app.vm.look.ValuesModel;
import org.gabor.app.vm.look.ValuesModel.Values;
import org.gabor.engine.probe.Spread;

/** The histogram of the selected layer's output for the image, and its figures. */
final class ValuesPane extends StackPane {

    private final ValuesModel model;
    private final ValuesChart chart = new ValuesChart();
    private final Label moments = figures("flow-values-moments");
    private final Label quantiles = figures("flow-values-quantiles");
    private final Label message = Controls.message("");
    private final VBox content = new VBox(chart, moments, quantiles);

    ValuesPane(ValuesModel model) {
        this.model = model;
        message.setId("flow-values-message");
        VBox.setVgrow(chart, Priority.ALWAYS);
        content.getStyleClass().add("flow-figures");
        getChildren().setAll(content, message);
        model.valuesProperty().subscribe(this::show);
    }

    private static Label figures(String id) {
        Label label = Controls.label("", "caption", "muted");
        label.setId(id);
        label.setMinWidth(0);
        return label;
    }

    /** Nothing is asked while it is hidden. */
    void show(boolean visible) {
        setVisible(visible);
        model.show(visible);
    }

    private void show(Answer<Values> answer) {
        Optional<Values> found = switch (answer) {
            case Answer.Found<Values>(Values values) -> Optional.of(values);
            case Answer.Open<Values> _, Answer.Refused<Values> _ -> Optional.empty();
        };
        message.setText(switch (answer) {
            case Answer.Found<Values>(Values values) -> values.spread().bins().isEmpty() ? "No value is finite." : "";
            case Answer.Open<Values> _ -> "";
            case Answer.Refused<Values>(String sentence) -> sentence;
        });
        content.setVisible(found.isPresent() && message.getText().isEmpty());
        found.ifPresent(this::draw);
    }

    private void draw(Values values) {
        Spread spread = values.spread();
        chart.show(spread);
        moments.setText(String.format(Locale.ROOT, "%s ± %s, %s zeros of %,d values", FlowText.norm(spread.mean()),
                FlowText.norm(spread.std()), share(values.zeros()), values.count()));
        List<Double> at = spread.quantiles();
        quantiles.setText("5 %% below %s, half below %s, 95 %% below %s".formatted(FlowText.norm(at.getFirst()),
                FlowText.norm(at.get(2)), FlowText.norm(at.getLast())));
    }

    private static String share(double zeros) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * zeros);
    }
}
