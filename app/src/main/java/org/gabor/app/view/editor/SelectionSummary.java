package org.gabor.app.view.editor;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gabor.app.editor.Overlay;
import org.gabor.app.editor.Selection;
import org.gabor.app.text.NumberText;
import org.gabor.app.text.ShapeText;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.analysis.NodeCost;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/** The inspector's content if no single layer is selected: about the edge, the layers or the whole network. */
final class SelectionSummary extends VBox {

    private final EditorModel model;

    /** @param help the network's help card, if it is one of the zoo's */
    SelectionSummary(EditorModel model, Selection selection, Optional<NetworkHelp> help) {
        this.model = model;
        Graph graph = model.document().graph();
        if (selection.edge().isPresent()) {
            edge(graph, selection.edge().get());
        } else if (selection.nodes().isEmpty()) {
            layers("stack", graph.name(), graph.nodes().keySet());
            if (!graph.nodes().isEmpty()) {
                getChildren().add(new AdaptSection(model));
            }
            hint("Select a layer to see and change its settings, or drag one in from the palette.");
            help.ifPresent(getChildren()::add);
        } else {
            Set<NodeId> nodes = selection.nodes();
            layers("box", nodes.size() + " layers selected", nodes);
            hint("Ctrl+G puts them into a group, Delete takes them out of the network.");
        }
    }

    private void edge(Graph graph, Edge edge) {
        header("right", "Edge", graph.node(edge.from()).label() + " to " + graph.node(edge.to()).label());
        Section section = new Section();
        section.getChildren()
                .add(new TableRow("Carries", model.inference().output(edge.from()).map(ShapeText::of).orElse("?")));
        getChildren().add(section);
        hint("Delete removes the edge. Drop a layer on it to insert the layer there.");
    }

    private void layers(String icon, String title, Collection<NodeId> nodes) {
        header(icon, title, nodes.size() == 1 ? "1 layer" : nodes.size() + " layers");
        Section section = new Section();
        section.getChildren().addAll(
                new TableRow("Parameters", total(nodes, NodeCost::parameters)),
                new TableRow("MACs", total(nodes, NodeCost::macs)),
                new TableRow("Activations", total(nodes, NodeCost::activations)));
        String time = new Overlay.Timed(model.timesProperty().get(), model.document().graph()).text(nodes);
        if (!time.isEmpty()) {
            section.getChildren().add(new TableRow("Time", time));
        }
        getChildren().add(section);
    }

    private String total(Collection<NodeId> nodes, ToLongFunction<NodeCost> quantity) {
        return NumberText.grouped(nodes.stream().map(model.cost()::of).mapToLong(quantity).sum());
    }

    private void header(String icon, String title, String detail) {
        Label name = new Label(title);
        name.getStyleClass().add("subject");
        name.setId("inspector-title");
        Label caption = new Label(detail);
        caption.getStyleClass().addAll("caption", "muted");
        VBox titles = new VBox(name, caption);
        titles.getStyleClass().add("inspector-titles");
        HBox header = new HBox(Icons.of(icon, 16), titles);
        header.getStyleClass().add("inspector-header");
        getChildren().add(header);
    }

    private void hint(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "paragraph", "inspector-hint");
        getChildren().add(label);
    }
}
