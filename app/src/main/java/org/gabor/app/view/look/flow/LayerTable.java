package org.gabor.app.view.look.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.look.flow.FlowFix;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.look.FlowModel;
import org.gabor.app.vm.look.FlowRow;
import org.gabor.graph.model.Node;

/** The layers with weights, each with the values of one or two runs. Only visible rows are drawn. */
final class LayerTable extends VBox {

    private static final double ROW_HEIGHT = 72;
    private static final double LEAST_FOR_SPEED = 260;

    private final FlowModel model;
    private final Consumer<FlowFix> fix;
    private final HBox head = new HBox(LayerRow.GAP);
    private final ListView<FlowRow> list = new ListView<>();
    private boolean normalized;
    private List<Column> columns = List.of();
    private Optional<Node> standout = Optional.empty();

    /** @param fix called with the fix that is pressed */
    LayerTable(FlowModel model, Consumer<FlowFix> fix) {
        this.model = model;
        this.fix = fix;
        head.getStyleClass().add("flow-head");
        list.setId("flow-table");
        list.getStyleClass().add("flow-table");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setAccessibleText("Layers with weights");
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.look().layerProperty().set(Optional.of(row.node()));
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head, list);
        setMinSize(0, 0);
        widthProperty().subscribe(_ -> fitColumns());
    }

    void show(List<FlowRow> rows, Optional<Node> layer) {
        boolean norms = rows.stream().anyMatch(row -> row.own().running().isPresent());
        if (norms != normalized) {
            normalized = norms;
            fitColumns();
        }
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
        }
        rows.stream().filter(row -> layer.equals(Optional.of(row.node()))).findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        scrollTo(rows.stream().filter(row -> row.finding().isPresent()).findFirst());
    }

    /** Once for each layer that stands out, so that the list doesn't move under the mouse. */
    private void scrollTo(Optional<FlowRow> found) {
        Optional<Node> layer = found.map(FlowRow::node);
        if (!layer.equals(standout)) {
            standout = layer;
            found.ifPresent(row -> list.scrollTo(Math.max(0, list.getItems().indexOf(row) - 1)));
        }
    }

    /** Leaves out columns until the finding has room. */
    private void fitColumns() {
        List<Column> fitting = new ArrayList<>(Stream.of(Column.values())
                .filter(column -> normalized || !column.isOfBatchNorm()).toList());
        for (Column next : Column.EXPENDABLE) {
            if (width(fitting) > getWidth()) {
                fitting.remove(next);
            }
        }
        if (!fitting.equals(columns)) {
            columns = fitting;
            drawHead();
            list.refresh();
        }
    }

    private static double width(List<Column> columns) {
        return LEAST_FOR_SPEED + columns.stream().mapToDouble(column -> column.width() + LayerRow.GAP).sum();
    }

    private void drawHead() {
        head.getChildren().clear();
        for (Column column : columns) {
            VBox title = new VBox(Controls.label(column.title(), "dense", "medium"),
                    Controls.label(column.detail(), "caption", "muted"));
            LayerRow.fit(title, column);
            head.getChildren().add(title);
        }
    }

    private final class Cell extends ListCell<FlowRow> {

        @Override
        protected void updateItem(FlowRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            getStyleClass().remove("standout");
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            if (row.finding().isPresent()) {
                getStyleClass().add("standout");
            }
            setGraphic(new LayerRow(row, columns, model::applies, fix));
            setAccessibleText("%s: gradient norm %s, update to parameter %s".formatted(row.name(),
                    FlowText.norm(row.own().norm()), FlowText.ratio(row.own().log10Ratio())));
        }
    }
}
