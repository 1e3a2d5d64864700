package org.gabor.app.view.look;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.GridPane;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.look.EvidenceModel;
import org.gabor.app.vm.look.EvidenceModel.Window;
import org.gabor.engine.probe.Fill;

/** The window of occlusion: its size, stride and fill. */
final class OcclusionFields extends GridPane {

    private static final int LARGEST = 1024;

    private final EvidenceModel model;
    private final Spinner<Integer> size = spinner("look-window");
    private final Spinner<Integer> stride = spinner("look-stride");
    private final ComboBox<Fill> fill = new ComboBox<>();
    private boolean showing;

    OcclusionFields(EvidenceModel model) {
        this.model = model;
        setHgap(8);
        setVgap(6);
        fill.setId("look-fill");
        fill.getItems().setAll(Fill.values());
        fill.setConverter(new org.gabor.app.view.control.DisplayConverter<>(OcclusionFields::name));
        fill.setMaxWidth(Double.MAX_VALUE);
        addRow(0, Controls.label("Window", "muted"), size);
        addRow(1, Controls.label("Stride", "muted"), stride);
        addRow(2, Controls.label("Fill", "muted"), fill);
        model.windowProperty().subscribe(this::show);
        size.valueProperty().subscribe(_ -> enter());
        stride.valueProperty().subscribe(_ -> enter());
        fill.valueProperty().subscribe(_ -> enter());
    }

    private static Spinner<Integer> spinner(String id) {
        Spinner<Integer> spinner = new Spinner<>(new IntegerSpinnerValueFactory(1, LARGEST));
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        spinner.getEditor().setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,4}") ? change : null));
        return spinner;
    }

    private void show(Window window) {
        showing = true;
        size.getValueFactory().setValue(window.size());
        stride.getValueFactory().setValue(window.stride());
        fill.setValue(window.fill());
        showing = false;
    }

    private void enter() {
        if (!showing) {
            model.windowProperty().set(new Window(size.getValue(), stride.getValue(), fill.getValue()));
        }
    }

    private static String name(Fill fill) {
        return switch (fill) {
            case ZERO -> "Zero";
            case MEAN -> "Mean";
            case GREY -> "Grey";
            case BLUR -> "Blur";
        };
    }
}
