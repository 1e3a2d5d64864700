package org.gabor.app.view.editor;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.analysis.Violation;

/** The network's problems, one row each, with buttons that fix them. Folds down to its head. */
final class ProblemsPanel extends VBox {

    private static final double HEIGHT = 72;

    private final EditorModel model;
    private final VBox rows = new VBox();
    private final ScrollPane body = new ScrollPane(rows);
    private final Label count = new Label();
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    ProblemsPanel(EditorModel model) {
        this.model = model;
        setId("problems");
        getStyleClass().addAll("problems", "panel-bottom");
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        count.setId("problems-count");
        count.getStyleClass().add("badge");
        getChildren().setAll(head(), body);
        open.subscribe(this::fold);
        model.inferenceProperty().subscribe(_ -> show());
    }

    private HBox head() {
        Label title = new Label("Problems");
        title.getStyleClass().addAll("strong", "dense");
        Button fold = new Button();
        fold.setId("problems-fold");
        fold.setAccessibleText("Show or hide the problems");
        fold.getStyleClass().addAll("icon-button", "small");
        fold.setOnAction(_ -> open.set(!open.get()));
        open.subscribe(shown -> fold.setGraphic(Icons.of(shown ? "down" : "up", 16)));
        HBox head = new HBox(title, count, Controls.spring(), fold);
        head.getStyleClass().add("problems-head");
        return head;
    }

    private void fold(boolean shown) {
        Controls.show(body, shown);
        setMinHeight(shown ? HEIGHT : USE_COMPUTED_SIZE);
        setMaxHeight(shown ? HEIGHT : USE_COMPUTED_SIZE);
    }

    private void show() {
        List<Violation> violations = model.inference().obstacles();
        count.setText(String.valueOf(violations.size()));
        Controls.show(count, !violations.isEmpty());
        count.getStyleClass().removeAll("danger");
        if (violations.isEmpty()) {
            rows.getChildren().setAll(sound());
        } else {
            count.getStyleClass().add("danger");
            rows.getChildren().setAll(violations.stream().map(violation -> new ProblemRow(model, violation)).toList());
        }
    }

    private HBox sound() {
        boolean empty = model.document().graph().nodes().isEmpty();
        Label label = new Label(empty ? "No layers yet." : "All shapes fit, and the network can be trained.");
        label.getStyleClass().add("muted");
        HBox row = empty ? new HBox(label) : new HBox(ok(), label);
        row.getStyleClass().add("problem-row");
        return row;
    }

    private static HBox ok() {
        HBox mark = new HBox(Icons.of("check", 16));
        mark.getStyleClass().addAll("ok", "problem-icon");
        return mark;
    }
}
