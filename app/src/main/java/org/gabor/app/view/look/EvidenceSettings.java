package org.gabor.app.view.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Segments;
import org.gabor.app.vm.look.EvidenceMethod;
import org.gabor.app.vm.look.EvidenceModel;

/** The settings beside the maps: Grad-CAM's layer, occlusion's window, the colours. */
final class EvidenceSettings extends VBox {

    private enum Values { SIGNED, POSITIVE }

    private final EvidenceModel model;
    private final Slider depth = new Slider();
    private final ComboBox<org.gabor.graph.model.Node> layer = new ComboBox<>();
    private final Label least = Controls.label("", "caption", "muted");
    private final Label most = Controls.label("", "caption", "muted");

    EvidenceSettings(EvidenceModel model, BooleanProperty positiveOnly, DoubleProperty opacity) {
        super(10);
        this.model = model;
        setMinWidth(196);
        setMaxWidth(196);
        VBox cam = new VBox(6, Controls.label("Map taken from", "muted"), layer, depthRow());
        OcclusionFields occlusion = new OcclusionFields(model);
        Label how = Controls.label("", "caption", "muted");
        how.setWrapText(true);
        how.textProperty().bind(model.methodProperty().map(EvidenceMethod::meaning));
        getChildren().setAll(cam, occlusion, row("Values", values(positiveOnly)), row("Overlay", slider(opacity)), scale(), how);
        model.methodProperty().subscribe(method -> {
            Controls.show(cam, method == EvidenceMethod.GRAD_CAM);
            Controls.show(occlusion, method == EvidenceMethod.OCCLUSION);
        });
        chooseLayer();
    }

    private static HBox row(String name, Node control) {
        HBox row = new HBox(8, Controls.label(name, "muted"), Controls.spring(), control);
        row.getStyleClass().add("look-setting");
        return row;
    }

    private HBox depthRow() {
        depth.setId("look-cam-depth");
        depth.setBlockIncrement(1);
        depth.setAccessibleText("Layer of Grad-CAM, from early to late");
        depth.setPrefWidth(90);
        depth.setMinWidth(40);
        HBox row = new HBox(6, end("earlier"), depth, end("later"));
        row.getStyleClass().add("look-setting");
        return row;
    }

    private static Label end(String text) {
        Label label = Controls.label(text, "caption", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void chooseLayer() {
        layer.setId("look-cam-layer");
        layer.setMaxWidth(Double.MAX_VALUE);
        layer.setCellFactory(_ -> new LayerName());
        layer.setButtonCell(new LayerName());
        layer.valueProperty().subscribe(node -> {
            if (node != null) {
                model.camLayerProperty().set(Optional.of(node));
            }
        });
        model.camLayerProperty().subscribe(chosen -> {
            if (!layer.getItems().equals(model.camLayers())) {
                layer.getItems().setAll(model.camLayers());
                depth.setMax(Math.max(0, layer.getItems().size() - 1));
            }
            layer.setValue(chosen.orElse(null));
            depth.setValue(chosen.map(layer.getItems()::indexOf).orElse(0));
        });
        depth.valueProperty().subscribe(value -> {
            int index = (int) Math.round(value.doubleValue());
            if (!depth.isValueChanging() && index < layer.getItems().size()) {
                layer.setValue(layer.getItems().get(index));
            }
        });
    }

    private static Segments<Values> values(BooleanProperty positiveOnly) {
        SimpleObjectProperty<Values> choice = new SimpleObjectProperty<>(Values.SIGNED);
        choice.subscribe(now -> positiveOnly.set(now == Values.POSITIVE));
        Segments<Values> segments = new Segments<>("look-values", choice, List.of(Values.values())).small();
        segments.describe(Values.SIGNED, "Signed", "What raises the score in red, what lowers it in blue");
        segments.describe(Values.POSITIVE, "Positive", "Only what raises the score, after the ReLU");
        return segments;
    }

    private static HBox slider(DoubleProperty opacity) {
        Slider slider = new Slider(0, 1, opacity.get());
        slider.setId("look-opacity");
        slider.setAccessibleText("Opacity of the map over the image");
        slider.setPrefWidth(80);
        opacity.bind(slider.valueProperty());
        Label percent = Controls.label("", "dense");
        percent.setMinWidth(36);
        percent.textProperty().bind(opacity.map(share -> Math.round(100 * share.doubleValue()) + " %"));
        HBox box = new HBox(6, slider, percent);
        box.getStyleClass().add("look-setting");
        return box;
    }

    private VBox scale() {
        Region bar = new Region();
        bar.getStyleClass().add("signed-scale");
        HBox numbers = new HBox(least, Controls.spring(), Controls.label("0", "caption", "muted"), Controls.spring(), most);
        return new VBox(2, bar, numbers, Controls.label("one scale for both maps", "caption", "muted"));
    }

    /** @param reach the absolute value of the darkest colours */
    void showScale(double reach) {
        least.setText(String.format(Locale.ROOT, "%.3g", -reach));
        most.setText(String.format(Locale.ROOT, "%+.3g", reach));
    }

    private static final class LayerName extends ListCell<org.gabor.graph.model.Node> {

        @Override
        protected void updateItem(org.gabor.graph.model.Node node, boolean empty) {
            super.updateItem(node, empty);
            setText(empty || node == null ? null : node.path().value());
        }
    }
}
