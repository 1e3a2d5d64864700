package org.gabor.app.view.compare;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.editor.RowText;
import org.gabor.app.editor.list.LayerList;
import org.gabor.app.editor.list.LayerListRow;
import org.gabor.app.vm.CompareModel;
import org.gabor.graph.compare.Block;
import org.gabor.graph.compare.ComparedNetwork;
import org.gabor.graph.compare.Comparison;
import org.gabor.graph.compare.Row;
import org.gabor.graph.model.NodeId;

/** The layer list of one network, in which the selected row's layers are marked. */
final class LayerListView extends VBox {

    private static final double WIDTH = 288;

    private final CompareModel model;
    private final Comparison comparison;
    private final boolean left;
    private final ListView<LayerListRow> list = new ListView<>();

    LayerListView(CompareModel model, Comparison comparison, boolean left) {
        this.model = model;
        this.comparison = comparison;
        this.left = left;
        ComparedNetwork side = left ? comparison.left() : comparison.right();
        String stem = left ? "compare-left" : "compare-right";
        setId(stem + "-panel");
        getStyleClass().addAll("panel", left ? "panel-left" : "panel-right");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        Label name = new Label(side.name());
        name.getStyleClass().add("strong");
        HBox head = new HBox(name);
        head.getStyleClass().add("panel-head");
        list.setId(stem);
        list.setAccessibleText("Layers of " + side.name());
        list.getStyleClass().add("slim-list");
        list.setCellFactory(_ -> new SlimCell());
        List<LayerListRow> stops = LayerList.of(side.inference(), side.cost());
        list.getItems().setAll(stops);
        list.setOnMouseClicked(_ -> choose());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head, list);
        model.rowProperty().subscribe(_ -> reveal(stops));
    }

    private Set<NodeId> chosen() {
        return model.chosen(left);
    }

    private boolean isChosen(LayerListRow stop) {
        return !Collections.disjoint(stop.nodes(), chosen());
    }

    private void reveal(List<LayerListRow> stops) {
        list.refresh();
        stops.stream().filter(this::isChosen).findFirst().ifPresent(list::scrollTo);
    }

    /** Selects the row of the clicked layer. */
    private void choose() {
        LayerListRow stop = list.getSelectionModel().getSelectedItem();
        if (stop != null) {
            model.rowProperty().set(rowOf(stop));
        }
    }

    private Optional<Row> rowOf(LayerListRow stop) {
        return comparison.rows().stream().filter(row -> blocks(row).stream()
                .anyMatch(block -> block.nodes().contains(stop.nodes().getFirst()))).findFirst();
    }

    private List<Block> blocks(Row row) {
        return left ? row.left() : row.right();
    }

    /** The most specific row about the stop's layers: for a changed group, the row inside it. */
    private Optional<Row> innermost(List<Row> rows, LayerListRow stop) {
        return rows.stream()
                .filter(row -> blocks(row).stream().anyMatch(block -> block.nodes().containsAll(stop.nodes())))
                .findFirst()
                .flatMap(row -> row instanceof Row.Changed changed && changed.times() == 1
                        ? innermost(changed.rows(), stop).or(() -> Optional.of(row)) : Optional.of(row));
    }

    /** A stop on the rail: its layer in its family's colour, and at the end the kind of change. */
    private final class SlimCell extends ListCell<LayerListRow> {

        SlimCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LayerListRow stop, boolean empty) {
            super.updateItem(stop, empty);
            setGraphic(empty || stop == null ? null : row(stop));
            setAccessibleText(empty || stop == null ? null : stop.title() + ", output " + stop.shape());
        }

        private HBox row(LayerListRow stop) {
            HBox row = new HBox(8, rail(), LayerListCards.of(stop, isChosen(stop)));
            HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
            innermost(comparison.rows(), stop).filter(found -> !(found instanceof Row.Same))
                    .ifPresent(found -> row.getChildren().add(Marks.of(RowText.mark(found), RowText.kind(found))));
            row.getStyleClass().add("slim-row");
            return row;
        }

        private static StackPane rail() {
            StackPane rail = new StackPane(new StackPane(), new StackPane());
            rail.getStyleClass().add("slim-rail");
            rail.getChildren().getFirst().getStyleClass().add("line");
            rail.getChildren().getLast().getStyleClass().add("dot");
            return rail;
        }
    }
}
