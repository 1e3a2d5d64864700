package org.gabor.app.view.train;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gabor.app.runs.Eta;
import org.gabor.app.runs.MetricText;
import org.gabor.app.runs.RunText;
import org.gabor.app.runs.SessionState;
import org.gabor.app.text.NumberText;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.run.RunSummary;

/** The runs as a table. F2 renames the selected one. */
final class RunTable extends TableView<RunSummary> {

    private final TrainModel model;
    private final TableColumn<RunSummary, String> name = text("Run", 128, RunSummary::title);

    /** @param trainAgain opens the network of a run and trains it by the same recipe */
    RunTable(TrainModel model, PlottedRuns drawn, Consumer<Path> trainAgain) {
        this.model = model;
        setId("run-list");
        setAccessibleText("Runs");
        setEditable(true);
        setPlaceholder(Controls.message("No runs yet: press Train (F5)."));
        name.setCellFactory(_ -> new RunNameCell(drawn));
        name.setOnEditCommit(edit -> model.library().rename(edit.getRowValue().folder(), edit.getNewValue()));
        name.setEditable(true);
        getColumns().add(cells("", 40, () -> new TickCell(model)));
        getColumns().add(cells("", 24, () -> new StarCell(model)));
        getColumns().add(name);
        getColumns().add(text("Network", 112, RunSummary::network));
        getColumns().add(muted(text("Data set", 136,
                run -> DataCatalog.find(run.data()).map(DataSource::title).orElse(run.data()))));
        getColumns().add(muted(text("Recipe", 244, RunText::recipe)));
        getColumns().add(number("Epochs", 72, run -> RunText.epochs(run, isLive(run))));
        getColumns().add(number("Train loss", 76, run -> MetricText.decimals(run.trainLoss(), 3)));
        getColumns().add(number("Validation loss", 104, run -> MetricText.decimals(run.validationLoss(), 3)));
        getColumns().add(strong(number("Validation acc.", 104, run -> MetricText.percent(run.validationAccuracy()))));
        getColumns().add(number("Parameters", 100, run -> NumberText.grouped(run.parameters())));
        getColumns().add(number("Time", 92, run -> Eta.words(run.seconds())));
        getColumns().add(live(text("State", 88, this::state)));
        getColumns().add(cells("", 120, () -> new RunActionsCell(model, trainAgain)));
        getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::renameOnF2);
    }

    private void renameOnF2(KeyEvent press) {
        int row = getSelectionModel().getSelectedIndex();
        if (press.getCode() == KeyCode.F2 && row >= 0) {
            edit(row, name);
            press.consume();
        }
    }

    private boolean isLive(RunSummary run) {
        return model.liveRun().filter(run.folder()::equals).isPresent();
    }

    private String state(RunSummary run) {
        SessionState live = model.stateProperty().get();
        return isLive(run) ? RunText.state(live) : RunText.state(run.state());
    }

    private static TableColumn<RunSummary, String> text(String title, double width, Function<RunSummary, String> text) {
        TableColumn<RunSummary, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setEditable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    private static TableColumn<RunSummary, String> number(String title, double width, Function<RunSummary, String> text) {
        TableColumn<RunSummary, String> column = text(title, width, text);
        column.getStyleClass().add("number");
        return column;
    }

    private static TableColumn<RunSummary, String> muted(TableColumn<RunSummary, String> column) {
        column.getStyleClass().add("muted-cell");
        return column;
    }

    private static TableColumn<RunSummary, String> strong(TableColumn<RunSummary, String> column) {
        column.getStyleClass().add("strong-cell");
        return column;
    }

    /** In the accent colour if the run is in training. */
    private TableColumn<RunSummary, String> live(TableColumn<RunSummary, String> column) {
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(String state, boolean empty) {
                super.updateItem(state, empty);
                setText(empty ? null : state);
                getStyleClass().remove("accent");
                if (!empty && getTableRow() != null && getTableRow().getItem() != null && isLive(getTableRow().getItem())) {
                    getStyleClass().add("accent");
                }
            }
        });
        return column;
    }

    private static TableColumn<RunSummary, RunSummary> cells(String title, double width,
                                                             Supplier<TableCell<RunSummary, RunSummary>> cell) {
        TableColumn<RunSummary, RunSummary> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }
}
