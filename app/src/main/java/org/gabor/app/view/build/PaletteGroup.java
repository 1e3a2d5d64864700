package org.gabor.app.view.build;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.gabor.app.view.theme.Icons;

/** A titled group of rows that folds; folded it says how many there are. */
final class PaletteGroup extends VBox {

    private final List<PaletteRow> rows;
    private final BooleanProperty open;
    private final Button head = new Button();
    private final Label count;
    private String wanted = "";

    PaletteGroup(String title, List<PaletteRow> rows, boolean open) {
        this.rows = rows;
        this.open = new SimpleBooleanProperty(open);
        this.count = new Label(String.valueOf(rows.size()));
        count.getStyleClass().addAll("caption", "muted");
        head.setId("palette-group-" + title.replaceAll("\\W+", "-").toLowerCase(Locale.ROOT));
        head.setAccessibleText(title);
        head.getStyleClass().setAll("palette-group");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnAction(_ -> this.open.set(!this.open.get()));
        this.open.subscribe(_ -> refresh());
        Label name = new Label(title);
        name.getStyleClass().add("palette-group-title");
        this.open.subscribe(shown -> head.setGraphic(line(shown, name)));
        getChildren().add(head);
        getChildren().addAll(rows);
    }

    /** Shows the rows whose name contains {@code wanted}, open or not; where it is empty, the rows of an open group. */
    void filter(String wanted) {
        this.wanted = wanted;
        refresh();
    }

    private HBox line(boolean shown, Label name) {
        Pane chevron = Icons.of(shown ? "down" : "right", 12);
        HBox line = new HBox(chevron, name, Spacing.grow(), count);
        line.getStyleClass().add("palette-group-line");
        line.minWidthProperty().bind(head.widthProperty().subtract(24));
        return line;
    }

    private void refresh() {
        rows.forEach(row -> Visibility.show(row, wanted.isEmpty() ? open.get() : row.matches(wanted)));
        count.setVisible(!open.get());
        Visibility.show(head, wanted.isEmpty() || rows.stream().anyMatch(row -> row.matches(wanted)));
    }
}
