package org.gabor.app.view.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gabor.app.view.theme.Icons;

/** A choice as a row: icon, title, and the detail in muted text. */
final class ChoiceCell extends ListCell<Choice> {

    private static final double ICON = 16;

    ChoiceCell() {
        // As wide as the list, never wider: a long detail ends in an ellipsis.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Choice choice, boolean empty) {
        super.updateItem(choice, empty);
        setGraphic(empty ? null : row(choice));
    }

    private static HBox row(Choice choice) {
        Label detail = new Label(choice.detail());
        detail.getStyleClass().addAll("caption", "muted");
        detail.setMaxWidth(Double.MAX_VALUE);
        detail.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(detail, Priority.ALWAYS);
        Label title = new Label(choice.title());
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, Icons.of(choice.icon(), ICON), title, detail);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
