package org.gabor.app.view.editor;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.editor.edit.SetLayer;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.model.NodeId;

/** A setting of a layer: its name, its control, and below them the error of the typed text. */
final class SettingRow extends VBox {

    private final EditorModel model;
    private final NodeId node;
    private final Setting setting;
    private final SettingEditor editor;
    private final HBox line;
    private final Label wrong = new Label();
    private Object session = new Object();

    SettingRow(EditorModel model, NodeId node, Setting setting) {
        this.model = model;
        this.node = node;
        this.setting = setting;
        this.editor = SettingEditor.of(setting, new EditReceiver<>(this::enter, this::complain));
        this.line = labelled(setting.title(), editor.node());
        wrong.setId("inspector-" + setting.name() + "-error");
        wrong.getStyleClass().addAll("caption", "danger", "row-error");
        wrong.setWrapText(true);
        Controls.show(wrong, false);
        focusWithinProperty().subscribe(_ -> session = new Object());
        getChildren().setAll(line, wrong);
    }

    /** A control with its name at the left. */
    static HBox labelled(String title, Node control) {
        Label label = new Label(title);
        label.getStyleClass().addAll("muted", "row-label");
        label.setLabelFor(control);
        HBox line = new HBox(label, control);
        HBox.setHgrow(control, Priority.ALWAYS);
        line.getStyleClass().add("setting-line");
        return line;
    }

    void show(Layer layer) {
        editor.show().accept(setting.get(layer));
        Controls.show(wrong, false);
    }

    /** Whether the control is so short that something else fits beside it. */
    boolean hasRoom() {
        return editor.node() instanceof ToggleSwitch;
    }

    /** Adds a node at the right end of the line. */
    void addRight(Node node) {
        HBox.setHgrow(editor.node(), Priority.NEVER);
        line.getChildren().addAll(Controls.spring(), node);
    }

    private boolean enter(Object value) {
        try {
            Layer changed = setting.set(model.document().graph().node(node).layer(), value);
            Controls.show(wrong, false);
            model.applyTyped(new SetLayer(node, changed), session);
            return true;
        } catch (IllegalArgumentException e) {
            complain(e.getMessage());
            return false;
        }
    }

    private void complain(String sentence) {
        wrong.setText(sentence);
        Controls.show(wrong, true);
    }
}
