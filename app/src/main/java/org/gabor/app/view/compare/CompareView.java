package org.gabor.app.view.compare;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.vm.CompareModel;
import org.gabor.graph.compare.Comparison;

/** The comparison view: head and totals above, the rows between the two layer lists below. */
public final class CompareView extends BorderPane {

    private final CompareModel model;

    /**
     * @param choose asks for another network to compare with
     * @param leave shows the drawing again
     */
    public CompareView(CompareModel model, Runnable choose, Runnable leave) {
        this.model = model;
        setId("compare-view");
        getStyleClass().add("compare");
        getStylesheets().add(CompareView.class.getResource("compare.css").toExternalForm());
        setTop(new CompareHead(model, choose, leave));
        model.comparisonProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
    }

    private void show(Optional<Comparison> comparison) {
        comparison.ifPresentOrElse(this::showRows, () -> setCenter(working()));
    }

    private static Pane working() {
        Label label = new Label("Comparing…");
        label.getStyleClass().add("muted");
        return new StackPane(label);
    }

    /** The rows take the focus, so that arrows and Escape work at once. */
    private void showRows(Comparison comparison) {
        RowTree rows = new RowTree(model, comparison);
        HBox.setHgrow(rows, Priority.ALWAYS);
        HBox sides = new HBox(new LayerListView(model, comparison, true), rows, new LayerListView(model, comparison, false));
        VBox.setVgrow(sides, Priority.ALWAYS);
        setCenter(new VBox(new TotalsStrip(comparison), sides));
        rows.requestFocus();
    }
}
