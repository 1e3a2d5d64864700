package org.gabor.app.view.editor;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gabor.app.editor.AdaptDraft;
import org.gabor.app.editor.edit.ApplyFix;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.model.Graph;

/** Adapts the whole network to another input shape and number of classes: Enter or the button changes it in one step of undo. */
final class AdaptSection extends Section {

    private final EditorModel model;
    private final AdaptDraft now;
    private final TextField input = new TextField();
    private final TextField classes = new TextField();
    private final Button adapt = new Button("Adapt");
    private final Label wrong = new Label();

    AdaptSection(EditorModel model) {
        super("Made for");
        this.model = model;
        this.now = AdaptDraft.of(model.inference());
        field(input, "adapt-input", now.input(), "Input, channels × height × width; videos have frames before the height");
        field(classes, "adapt-classes", now.classes(), "Number of classes");
        adapt.setId("adapt");
        adapt.setMinWidth(USE_PREF_SIZE);
        adapt.setTooltip(new Tooltip("Change the network's input and its last layers to these"));
        adapt.setOnAction(_ -> adapt());
        wrong.setId("adapt-error");
        wrong.getStyleClass().addAll("caption", "danger", "row-error");
        wrong.setWrapText(true);
        HBox last = SettingRow.labelled("Classes", classes);
        last.getChildren().add(adapt);
        HBox.setMargin(adapt, new Insets(0, 0, 0, 8));
        getStyleClass().add("settings");
        getChildren().addAll(SettingRow.labelled("Input", input), last, wrong);
        typed();
    }

    private void field(TextField field, String id, String text, String meaning) {
        field.setId(id);
        field.setText(text);
        field.setDisable(text.isEmpty());
        field.setAccessibleText(meaning);
        field.setTooltip(new Tooltip(meaning));
        field.setOnAction(_ -> adapt());
        field.textProperty().subscribe((_, _) -> typed());
    }

    private AdaptDraft draft() {
        return new AdaptDraft(input.getText(), classes.getText());
    }

    private void typed() {
        adapt.setDisable(draft().equals(now));
        Controls.show(wrong, false);
    }

    private void adapt() {
        try {
            Graph adapted = draft().adapted(model.inference());
            model.apply(new ApplyFix("Adapt " + adapted.name(), _ -> adapted));
        } catch (IllegalArgumentException impossible) {
            wrong.setText(impossible.getMessage());
            Controls.show(wrong, true);
        }
    }
}
