package org.gabor.app.view.compare;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.CompareModel;
import org.gabor.graph.compare.Comparison;

/** The comparison's head: the two networks, and buttons to choose another one, swap sides, show only differences, and close. */
final class CompareHead extends HBox {

    CompareHead(CompareModel model, Runnable choose, Runnable leave) {
        getStyleClass().add("sub-bar");
        Label title = new Label();
        title.setId("compare-title");
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        model.comparisonProperty().subscribe(comparison -> title.setText(title(comparison)));
        Button other = button("compare-other", "Compare with…", "search", choose);
        other.setText("Compare with…");
        other.getStyleClass().add("small");
        Button swap = button("compare-swap", "Swap the sides", "repeat", model::swap);
        swap.getStyleClass().addAll("icon-button", "small");
        Button close = button("compare-close", "Back to the drawing (Esc)", "close", leave);
        close.getStyleClass().addAll("icon-button", "small");
        getChildren().addAll(title, swap, other, Controls.spring(), legend("added", "+"), legend("removed", "−"),
                legend("changed", "~"), legend("same", "="), differences(model), close);
    }

    private static String title(Optional<Comparison> comparison) {
        return comparison.map(both -> both.left().name() + "  →  " + both.right().name()).orElse("Comparing…");
    }

    private static ToggleButton differences(CompareModel model) {
        ToggleButton toggle = new ToggleButton("Differences only");
        toggle.setId("compare-differences");
        toggle.getStyleClass().add("small");
        toggle.selectedProperty().bindBidirectional(model.differencesOnlyProperty());
        return toggle;
    }

    private static Button button(String id, String title, String icon, Runnable task) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.of(icon, 14));
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(title));
        button.setOnAction(_ -> task.run());
        return button;
    }

    private static Label legend(String kind, String mark) {
        Label label = new Label(kind);
        label.setGraphic(Marks.of(mark, kind));
        label.getStyleClass().addAll("caption", "muted", "compare-legend");
        return label;
    }
}
