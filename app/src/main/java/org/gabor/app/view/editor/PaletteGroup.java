package org.gabor.app.view.editor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;

/** A titled, foldable group of rows; folded, it shows their number. Rare rows are hidden behind a link beside the title. */
final class PaletteGroup extends VBox {

    private final List<PaletteRow> rows;
    private final List<PaletteRow> rare;
    private final BooleanProperty open;
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final Button head = new Button();
    private final Button more = new Button();
    private final Label count;
    private String wanted = "";

    PaletteGroup(String title, List<PaletteRow> usual, List<PaletteRow> rare, boolean open) {
        this.rows = Stream.concat(usual.stream(), rare.stream()).toList();
        this.rare = rare;
        this.open = new SimpleBooleanProperty(open);
        this.count = new Label(String.valueOf(rows.size()));
        count.getStyleClass().addAll("caption", "muted");
        String id = title.replaceAll("\\W+", "-").toLowerCase(Locale.ROOT);
        head.setId("palette-group-" + id);
        more.setId("palette-more-" + id);
        more.getStyleClass().setAll("palette-more", "caption");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(_ -> all.set(!all.get()));
        all.subscribe(shown -> more.setText(shown ? "Fewer" : rare.size() + " more"));
        head.setAccessibleText(title);
        head.getStyleClass().setAll("palette-group");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnAction(_ -> this.open.set(!this.open.get()));
        this.open.subscribe(_ -> refresh());
        all.subscribe(_ -> refresh());
        Label name = new Label(title);
        name.getStyleClass().add("palette-group-title");
        this.open.subscribe(shown -> head.setGraphic(line(shown, name)));
        HBox.setHgrow(head, Priority.ALWAYS);
        getChildren().add(new HBox(head, more));
        getChildren().addAll(rows);
    }

    /** Shows the rows whose name contains {@code wanted}, open or not; if it is empty, the rows of an open group. */
    void filter(String wanted) {
        this.wanted = wanted;
        refresh();
    }

    private HBox line(boolean shown, Label name) {
        Pane chevron = Icons.of(shown ? "down" : "right", 12);
        HBox line = new HBox(chevron, name, Controls.spring(), count);
        line.getStyleClass().add("palette-group-line");
        line.minWidthProperty().bind(head.widthProperty().subtract(24));
        return line;
    }

    private void refresh() {
        rows.forEach(row -> Controls.show(row, wanted.isEmpty() ? isUnfolded(row) : row.matches(wanted)));
        Controls.show(more, wanted.isEmpty() && open.get() && !rare.isEmpty());
        Controls.show(count, !open.get());
        Controls.show(head, wanted.isEmpty() || rows.stream().anyMatch(row -> row.matches(wanted)));
    }

    private boolean isUnfolded(PaletteRow row) {
        return open.get() && (all.get() || !rare.contains(row));
    }
}
