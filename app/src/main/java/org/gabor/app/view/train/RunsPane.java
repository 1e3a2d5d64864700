package org.gabor.app.view.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.RunOrder;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Segments;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.run.RunSummary;

/** The run list: selects the shown run and the compared runs; rename, star, resume, delete. */
final class RunsPane extends VBox {

    private static final ButtonType DELETE = new ButtonType("Delete", ButtonData.YES);

    private final TrainModel model;
    private final RunTable table;
    private final Label count = Controls.label("", "muted");
    private final ObjectProperty<RunOrder> order = new SimpleObjectProperty<>(RunOrder.NONE);
    private final Button delete = new Button();
    private boolean arranging;

    /** @param trainAgain opens the network of a run and trains it by the same recipe */
    RunsPane(TrainModel model, PlottedRuns drawn, Consumer<Path> trainAgain) {
        this.model = model;
        this.table = new RunTable(model, drawn, trainAgain);
        getStyleClass().addAll("panel-bottom", "runs");
        Segments<RunOrder> orders = new Segments<>("runs-group", order, List.of(RunOrder.values())).small();
        for (RunOrder choice : RunOrder.values()) {
            orders.describe(choice, choice.title(), "Group by " + choice.title().toLowerCase(Locale.ROOT));
        }
        delete.setId("delete-run");
        delete.setGraphic(Icons.of("trash", 16));
        delete.setAccessibleText("Delete the selected run");
        delete.setTooltip(new Tooltip("Delete the selected run (Delete)"));
        delete.getStyleClass().addAll("icon-button", "small");
        delete.setOnAction(_ -> askToDelete());
        HBox head = new HBox(Controls.label("Runs", "strong"), count, Controls.spring(),
                Controls.label("Group by", "caption", "muted"), orders, delete);
        head.getStyleClass().addAll("panel-head", "runs-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(head, table);
        follow();
    }

    private void follow() {
        table.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.DELETE && table.getEditingCell() == null) {
                askToDelete();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            delete.setDisable(chosen == null || isLive(chosen.folder()));
            if (!arranging && chosen != null) {
                model.shownProperty().set(Optional.of(chosen.folder()));
            }
        });
        order.subscribe(_ -> arrange());
        model.library().runs().addListener((InvalidationListener) _ -> arrange());
        model.library().ticked().addListener((SetChangeListener<Path>) _ -> table.refresh());
        model.shownProperty().subscribe(_ -> arrange());
        model.stateProperty().subscribe(_ -> table.refresh());
    }

    private void arrange() {
        arranging = true;
        List<RunSummary> runs = order.get().arrange(model.library().runs());
        count.setText(Integer.toString(runs.size()));
        table.getItems().setAll(runs);
        table.getSelectionModel().clearSelection();
        runs.stream().filter(run -> model.shownProperty().get().filter(run.folder()::equals).isPresent())
                .forEach(table.getSelectionModel()::select);
        arranging = false;
    }

    private boolean isLive(Path run) {
        return model.liveRun().filter(run::equals).isPresent();
    }

    private void askToDelete() {
        RunSummary run = table.getSelectionModel().getSelectedItem();
        if (run == null || isLive(run.folder())) {
            return;
        }
        Alert question = new Alert(AlertType.NONE, "Its curves, filters and checkpoints are removed for good.",
                DELETE, ButtonType.CANCEL);
        question.initOwner(getScene().getWindow());
        question.setTitle("Gabor");
        question.setHeaderText("Delete " + run.title() + "?");
        question.getDialogPane().setId("question");
        question.getDialogPane().lookupButton(DELETE).setId("answer-yes");
        if (question.showAndWait().filter(DELETE::equals).isPresent()) {
            model.forget(run.folder());
        }
    }
}
