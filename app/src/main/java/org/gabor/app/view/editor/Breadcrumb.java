package org.gabor.app.view.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;

/** {@code AlexNet > features > conv2}: the path from the network to the selected layer. */
final class Breadcrumb extends HBox {

    private final EditorModel model;
    private final ObservableBooleanValue roomy;

    /** @param roomy whether there is room for more than the last part */
    Breadcrumb(EditorModel model, ObservableBooleanValue roomy) {
        this.model = model;
        this.roomy = roomy;
        setId("breadcrumb");
        getStyleClass().add("breadcrumb");
        setMinWidth(0);
        model.documentProperty().subscribe(_ -> show());
        model.selectionProperty().subscribe(_ -> show());
        roomy.subscribe(_ -> show());
    }

    private void show() {
        List<String> all = parts(model.document().graph());
        List<String> parts = roomy.get() ? all : List.of(all.getLast());
        getChildren().clear();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            Label label = new Label(parts.get(i));
            label.getStyleClass().add(last ? "strong" : "muted");
            label.setMinWidth(0);
            if (i > 0) {
                getChildren().add(Icons.of("right", 16));
            }
            getChildren().add(label);
        }
    }

    private List<String> parts(Graph graph) {
        List<String> parts = new ArrayList<>(List.of(graph.name()));
        model.selection().single().flatMap(graph::find).ifPresent(node -> {
            groups(graph, node).forEach(group -> parts.add(group.title()));
            parts.add(node.label());
        });
        return parts;
    }

    /** The groups around a node, outermost first. */
    private static List<Group> groups(Graph graph, Node node) {
        List<Group> around = new ArrayList<>();
        for (Optional<Path> path = node.path().parent(); path.isPresent(); path = path.get().parent()) {
            Path here = path.get();
            graph.groups().stream().filter(group -> group.path().equals(here)).forEach(group -> around.addFirst(group));
        }
        return around;
    }
}
