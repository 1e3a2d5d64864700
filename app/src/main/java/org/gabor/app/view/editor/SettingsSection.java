package org.gabor.app.view.editor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gabor.app.editor.edit.Rename;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** A layer's name and settings; rarely changed ones are folded away. */
final class SettingsSection extends Section {

    private final EditorModel model;
    private final NodeId id;
    private final TextField name = new TextField();
    private final ProgrammaticChange quiet = new ProgrammaticChange();
    private final List<SettingRow> rows;
    private Object session = new Object();

    SettingsSection(EditorModel model, Node node, BooleanProperty advancedShown) {
        this.model = model;
        this.id = node.id();
        name.setId("inspector-name");
        name.setAccessibleText("Name");
        name.textProperty().addListener((_, _, text) -> quiet.unless(() -> rename(text)));
        name.focusedProperty().subscribe(_ -> session = new Object());

        List<Setting> settings = Setting.of(node.layer());
        List<Setting> advanced = settings.stream().filter(setting -> setting.isAdvanced(node.layer())).toList();
        List<SettingRow> basicRows = rows(settings.stream().filter(setting -> !advanced.contains(setting)).toList());
        List<SettingRow> advancedRows = rows(advanced);
        rows = Stream.concat(basicRows.stream(), advancedRows.stream()).toList();

        getStyleClass().add("settings");
        getChildren().add(SettingRow.labelled("Name", name));
        getChildren().addAll(basicRows);
        if (!advanced.isEmpty()) {
            addFold(advanced, basicRows, advancedRows, advancedShown);
        }
    }

    void show(Node node) {
        if (!name.getText().equals(node.label())) {
            quiet.during(() -> name.setText(node.label()));
        }
        rows.forEach(row -> row.show(node.layer()));
    }

    private List<SettingRow> rows(List<Setting> settings) {
        return settings.stream().map(setting -> new SettingRow(model, id, setting)).toList();
    }

    private void addFold(List<Setting> advanced, List<SettingRow> basicRows, List<SettingRow> advancedRows,
                         BooleanProperty shown) {
        ToggleButton fold = new ToggleButton(title(advanced));
        fold.setId("inspector-more-settings");
        fold.getStyleClass().addAll("fold-link", "caption");
        fold.setContentDisplay(ContentDisplay.RIGHT);
        fold.selectedProperty().bindBidirectional(shown);
        shown.subscribe(open -> fold.setGraphic(Icons.of(open ? "down" : "right", 16)));
        VBox box = new VBox();
        box.getStyleClass().add("settings");
        box.getChildren().setAll(advancedRows);
        shown.subscribe(open -> Controls.show(box, open));
        if (basicRows.isEmpty() || !basicRows.getLast().hasRoom()) {
            HBox line = new HBox(Controls.spring(), fold);
            line.getStyleClass().add("setting-line");
            getChildren().add(line);
        } else {
            basicRows.getLast().addRight(fold);
        }
        getChildren().add(box);
    }

    /** {@code Dilation, groups}: the last two names, because there is room for two. */
    private static String title(List<Setting> settings) {
        String names = settings.stream().skip(Math.max(0, settings.size() - 2))
                .map(setting -> setting.title().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        return Character.toUpperCase(names.charAt(0)) + names.substring(1);
    }

    private void rename(String text) {
        if (!text.isBlank()) {
            model.applyTyped(new Rename(id, text.strip()), session);
        }
    }
}
