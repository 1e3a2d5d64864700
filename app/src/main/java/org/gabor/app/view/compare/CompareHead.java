package org.gabor.app.view.compare;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.gabor.app.view.control.Controls;
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
        Button other = new Button("Compare with…");
        other.setId("compare-other");
        Controls.face(other, "search", "Compare with…");
        other.getStyleClass().add("small");
        other.setOnAction(_ -> choose.run());
        Button swap = Controls.iconButton("compare-swap", "repeat", "Swap the sides", model::swap);
        Button close = Controls.iconButton("compare-close", "close", "Back to the drawing (Esc)", leave);
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

    private static Label legend(String kind, String mark) {
        Label label = new Label(kind);
        label.setGraphic(Marks.of(mark, kind));
        label.getStyleClass().addAll("caption", "muted", "compare-legend");
        return label;
    }
}
