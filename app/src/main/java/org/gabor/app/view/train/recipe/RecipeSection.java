package org.gabor.app.view.train.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;

/** A titled part of the recipe. What is rarely used is folded away, summed up in the title's line. */
abstract class RecipeSection extends VBox {

    private final String title;
    private final List<RecipeRow> rare = new ArrayList<>();
    private final List<RecipeRow> rows = new ArrayList<>();
    private final Label summary = Controls.label("", "caption", "faint", "recipe-summary");
    private final Button more = new Button();
    private String told = "";
    private boolean open;

    RecipeSection(String title) {
        this.title = title;
        String id = "recipe-" + title.toLowerCase(Locale.ROOT).replace(' ', '-');
        more.setId(id + "-more");
        more.getStyleClass().add("recipe-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(_ -> {
            open = !open;
            arrange();
        });
        summary.setId(id + "-summary");
        summary.setMinWidth(0);
        Label name = Controls.label(title, "caption", "strong", "muted");
        name.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, name, summary, Controls.spring(), more);
        head.getStyleClass().add("recipe-section");
        getChildren().add(head);
    }

    /** Adds rows that are always seen. */
    final void add(RecipeRow... frequent) {
        rows.addAll(List.of(frequent));
        getChildren().addAll(frequent);
    }

    /** Adds rows that are seen on request, or while something is wrong with them. */
    final void addRare(RecipeRow... folded) {
        rare.addAll(List.of(folded));
        add(folded);
    }

    /** Shows what the next run is to be. */
    abstract void show();

    /** What the title's line tells while rows are folded away. */
    final void sumUp(String text) {
        told = text;
        arrange();
    }

    /** Shows what is to be seen. */
    final void arrange() {
        for (RecipeRow row : rows) {
            Controls.show(row, row.isWanted() && (open || !rare.contains(row) || row.complains()));
        }
        summary.setText(open ? "" : told);
        more.setText(open ? "Less" : "More");
        more.setAccessibleText((open ? "Less" : "More") + " of " + title);
        Controls.show(more, rare.stream().anyMatch(RecipeRow::isWanted));
    }

    /** Whether its controls may be used. */
    final void setFixed(boolean fixed) {
        rows.forEach(row -> row.setDisable(fixed));
    }
}
