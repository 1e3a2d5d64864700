package org.gabor.app.view.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.gabor.app.editor.face.Face;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.text.ShapeText;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.FamilyStyle;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.look.LookModel;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Node;

/** The selected layer, the tabs, and the weights. */
final class LookBar extends HBox {

    private static final String TILE = "tile";
    private static final double LEAST_FOR_WEIGHTS = 130;
    /** What a narrow bar needs beside half of its width for tabs and a title. */
    private static final double REST = 270;

    private final LookModel model;
    private final StackPane icon = new StackPane();
    private final Label name = Controls.label("", "strong");
    private final Label caption = Controls.label("", "muted");

    LookBar(LookModel model, ObjectProperty<Tab> tab, List<Tab> tabs, WeightsMenu weights) {
        this.model = model;
        getStyleClass().addAll("sub-bar", "look-bar");
        icon.setMinSize(24, 24);
        icon.setMaxSize(24, 24);
        name.setMinWidth(USE_PREF_SIZE);
        caption.setMinWidth(0);
        HBox switches = new HBox();
        switches.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        tabs.forEach(choice -> switches.getChildren().add(button(choice, tab, group)));
        weights.setMinWidth(USE_PREF_SIZE);
        widthProperty().subscribe(width -> weights.limit(Math.max(LEAST_FOR_WEIGHTS, width.doubleValue() / 2 - REST)));
        getChildren().setAll(icon, name, caption, Controls.spring(), switches, weights);
        setAlignment(Pos.CENTER_LEFT);
        model.layerProperty().subscribe(_ -> show());
        model.networkProperty().subscribe(_ -> show());
    }

    private static ToggleButton button(Tab choice, ObjectProperty<Tab> tab, ToggleGroup group) {
        ToggleButton button = new ToggleButton(choice.title());
        button.setId("look-tab-" + choice.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("look-tab-button");
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            button.setSelected(true);
            tab.set(choice);
        });
        tab.subscribe(now -> button.setSelected(now == choice));
        return button;
    }

    private void show() {
        Optional<Node> layer = model.layerProperty().get();
        icon.setVisible(layer.isPresent());
        icon.getStyleClass().removeIf(style -> style.equals(TILE) || style.startsWith("family-"));
        name.setText(layer.map(Node::label).orElse(""));
        caption.setText(layer.map(this::describe).orElse(""));
        layer.ifPresent(node -> {
            Face face = LayerFace.of(node.layer());
            icon.getStyleClass().addAll(TILE, FamilyStyle.of(face.family()));
            icon.getChildren().setAll(Icons.of(face.icon(), 14));
        });
    }

    private String describe(Node node) {
        String settings = LayerFace.of(node.layer()).caption().details();
        return "%s  %s  %s".formatted(node.layer().type(), settings, shapes(node)).replaceAll(" {3,}", "  ").strip();
    }

    private String shapes(Node node) {
        Optional<Inference> network = model.networkProperty().get();
        String out = network.flatMap(inference -> inference.output(node.id())).map(ShapeText::of).orElse("?");
        return network.flatMap(inference -> inference.inputs(node.id())).filter(ins -> ins.size() == 1)
                .map(ins -> ShapeText.of(ins.getFirst()) + " to " + out).orElse(out);
    }
}
