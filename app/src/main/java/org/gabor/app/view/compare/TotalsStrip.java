package org.gabor.app.view.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.editor.TotalsText;
import org.gabor.app.view.control.Controls;
import org.gabor.graph.compare.Comparison;

/** The total costs of both networks, side by side. */
final class TotalsStrip extends HBox {

    TotalsStrip(Comparison comparison) {
        getStyleClass().add("compare-totals");
        setId("compare-totals");
        TotalsText.of(comparison).forEach(line -> getChildren().add(tile(line)));
    }

    private static VBox tile(TotalsText line) {
        Label title = label(line.title(), "caption", "muted");
        Label left = label(line.left(), "medium");
        Label arrow = label("→", "muted");
        Label right = label(line.right(), "strong");
        Label factor = label(line.factor(), "caption", "muted");
        HBox values = new HBox(6, left, arrow, right, factor);
        values.getStyleClass().add("compare-values");
        VBox tile = new VBox(title, values);
        tile.getStyleClass().add("compare-total");
        tile.setAccessibleText("%s: %s and %s".formatted(line.title(), line.left(), line.right()));
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private static Label label(String text, String... styles) {
        Label label = Controls.label(text, styles);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
