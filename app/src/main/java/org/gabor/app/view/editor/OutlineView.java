package org.gabor.app.view.editor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.SharedText;
import org.gabor.app.text.ShapeText;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** The network as a tree of groups and layers in topological order, for screen readers and keyboards. */
final class OutlineView extends TreeView<OutlineView.Entry> {

    /** One line: a group, or a layer with its output shape and the owner of its shared weights, if any. */
    record Entry(String label, String path, String shape, Optional<String> shares, Optional<NodeId> node) {}

    private final EditorModel model;
    private final ProgrammaticChange quiet = new ProgrammaticChange();
    private final Map<NodeId, TreeItem<Entry>> items = new HashMap<>();
    private final Set<Path> collapsed = new HashSet<>();

    OutlineView(EditorModel model) {
        this.model = model;
        setId("outline");
        setAccessibleText("Layers of the network");
        setShowRoot(false);
        setCellFactory(_ -> new EntryCell());
        model.documentProperty().subscribe(this::show);
        model.selectionProperty().subscribe(_ -> showSelection());
        getSelectionModel().selectedItemProperty().subscribe(item -> quiet.unless(() -> select(item)));
    }

    /** Rebuilt at every edit; groups that the user closed stay closed. */
    private void show(Document document) {
        quiet.during(() -> {
            items.clear();
            setRoot(tree(document.graph()));
        });
        showSelection();
    }

    private TreeItem<Entry> tree(Graph graph) {
        TreeItem<Entry> root = new TreeItem<>(new Entry(graph.name(), "", "", Optional.empty(), Optional.empty()));
        Map<Path, TreeItem<Entry>> groups = new HashMap<>();
        graph.topologicalOrder().forEach(node -> {
            TreeItem<Entry> item = new TreeItem<>(new Entry(node.label(), node.path().value(), shape(node.id()),
                    SharedText.clause(graph, node), Optional.of(node.id())));
            items.put(node.id(), item);
            parent(graph, node.path(), groups, root).getChildren().add(item);
        });
        return root;
    }

    private TreeItem<Entry> parent(Graph graph, Path path,
                                   Map<Path, TreeItem<Entry>> groups, TreeItem<Entry> root) {
        Optional<Path> group = path.parent();
        if (group.isEmpty()) {
            return root;
        }
        if (!groups.containsKey(group.get())) {
            TreeItem<Entry> item = new TreeItem<>(new Entry(
                    group.get().name(), group.get().value(), "", Optional.empty(), Optional.empty()));
            item.setExpanded(!collapsed.contains(group.get()));
            item.expandedProperty().subscribe(open -> {
                if (open) {
                    collapsed.remove(group.get());
                } else {
                    collapsed.add(group.get());
                }
            });
            groups.put(group.get(), item);
            parent(graph, group.get(), groups, root).getChildren().add(item);
        }
        return groups.get(group.get());
    }

    private String shape(NodeId node) {
        return model.inference().output(node).map(ShapeText::of).orElse("?");
    }

    private void select(TreeItem<Entry> item) {
        if (item != null) {
            item.getValue().node().ifPresent(node -> model.select(Selection.of(node)));
        }
    }

    private void showSelection() {
        quiet.during(() -> model.selection().single().map(items::get).ifPresentOrElse(
                item -> getSelectionModel().select(item),
                () -> getSelectionModel().clearSelection()));
    }

    private static final class EntryCell extends TreeCell<Entry> {
        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty ? null : line(entry));
            setId(empty ? null : "outline-" + entry.path().replace('.', '-'));
            setAccessibleText(empty ? null : "%s, %s, output %s%s".formatted(entry.label(), entry.path(), entry.shape(),
                    entry.shares().map(", "::concat).orElse("")));
        }

        private static HBox line(Entry entry) {
            Label shape = new Label(entry.shape());
            shape.getStyleClass().addAll("caption", "muted");
            HBox line = new HBox(new Label(entry.label()), Controls.spring(), shape);
            entry.shares().ifPresent(_ -> line.getChildren().add(1, Icons.of("link", 11)));
            line.getStyleClass().add("outline-line");
            return line;
        }
    }
}
