package org.gabor.app.view.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import org.gabor.app.editor.RowText;
import org.gabor.app.vm.CompareModel;
import org.gabor.graph.compare.Comparison;
import org.gabor.graph.compare.Row;

/** The rows that align two networks; a changed group opens to show its rows. */
final class RowTree extends TreeTableView<Row> {

    private final CompareModel model;
    private final Comparison comparison;

    RowTree(CompareModel model, Comparison comparison) {
        this.model = model;
        this.comparison = comparison;
        setId("compare-rows");
        setAccessibleText("Differences between the networks");
        setShowRoot(false);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(_ -> new Line());
        TreeTableColumn<Row, Row> left = column(comparison.left().name(), 160, row -> count(row, RowText.title(row.left())));
        TreeTableColumn<Row, Row> mark = column("", 32, RowText::mark);
        mark.setCellFactory(_ -> new MarkCell());
        TreeTableColumn<Row, Row> right = column(comparison.right().name(), 144, row -> count(row, RowText.title(row.right())));
        TreeTableColumn<Row, Row> what = column("Change or block", 300, RowText::summary);
        TreeTableColumn<Row, Row> parameters = column("Parameters", 184, row -> RowText.parameters(comparison, row));
        parameters.getStyleClass().add("number");
        getColumns().setAll(List.of(left, mark, right, parameters, what));
        setTreeColumn(left);
        model.differencesOnlyProperty().subscribe(_ -> fill());
        getSelectionModel().selectedItemProperty()
                .subscribe(item -> model.rowProperty().set(Optional.ofNullable(item).map(TreeItem::getValue)));
        model.rowProperty().subscribe(this::follow);
    }

    private static String count(Row row, String title) {
        return row.times() == 1 || title.isEmpty() ? title : title + "  ×" + row.times();
    }

    private TreeTableColumn<Row, Row> column(String title, double width, Function<Row, String> text) {
        TreeTableColumn<Row, Row> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()).getReadOnlyProperty());
        column.setCellFactory(_ -> new TextCell(text));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 96));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void fill() {
        TreeItem<Row> root = new TreeItem<>();
        add(root, comparison.rows());
        setRoot(root);
    }

    private void add(TreeItem<Row> parent, List<Row> rows) {
        for (Row row : rows) {
            if (!(row instanceof Row.Same && model.differencesOnlyProperty().get())) {
                TreeItem<Row> item = new TreeItem<>(row);
                if (row instanceof Row.Changed changed) {
                    add(item, changed.rows());
                    item.setExpanded(RowText.opens(row));
                }
                parent.getChildren().add(item);
            }
        }
    }

    /** Selects the row that was selected elsewhere. */
    private void follow(Optional<Row> chosen) {
        TreeItem<Row> now = getSelectionModel().getSelectedItem();
        if (chosen.isPresent() && (now == null || now.getValue() != chosen.get())) {
            getRoot().getChildren().stream().filter(item -> item.getValue() == chosen.get()).findFirst().ifPresent(item -> {
                getSelectionModel().select(item);
                scrollTo(getRow(item));
            });
        }
    }

    /** A row on the background of its colour. */
    private static final class Line extends TreeTableRow<Row> {

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("same", "added", "removed", "changed");
            if (!empty && row != null) {
                getStyleClass().add(RowText.kind(row));
                setAccessibleText("%s %s: %s".formatted(RowText.title(row), RowText.kind(row), RowText.summary(row)));
            }
        }
    }

    private static final class MarkCell extends TreeTableCell<Row, Row> {

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : Marks.of(RowText.mark(row), RowText.kind(row)));
        }
    }

    /** Text whose tooltip shows it in full. */
    private static final class TextCell extends TreeTableCell<Row, Row> {

        private final Function<Row, String> text;

        TextCell(Function<Row, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            String shown = empty || row == null ? "" : text.apply(row);
            setText(shown);
            setTooltip(shown.length() < 24 ? null : wrapped(shown));
        }

        private static Tooltip wrapped(String text) {
            Tooltip tooltip = new Tooltip(text);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
            return tooltip;
        }
    }
}
