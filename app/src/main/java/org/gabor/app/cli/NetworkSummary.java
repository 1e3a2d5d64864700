package org.gabor.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.app.cli.output.TextTable;
import org.gabor.app.cli.output.TextTable.Align;
import org.gabor.app.editor.SharedText;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.text.NumberText;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Shape;

/**
 * A network's layers in topological order. The input isn't counted as a layer.
 *
 * @param parameters number of trainable values
 * @param macs multiply-accumulates of the forward pass of one image
 */
record NetworkSummary(String network, List<Row> layers, long parameters, long macs) {

    /**
     * One layer.
     *
     * @param owner the path of the layer whose weights this layer shares; empty if it has its own
     * @param output the output shape; empty if the shapes don't fit
     */
    record Row(String path, String type, String settings, Optional<String> owner, Optional<Shape> output, long parameters,
               long macs) {}

    static NetworkSummary of(Inference inference) {
        Cost cost = Cost.of(inference);
        List<Row> rows = inference.graph().topologicalOrder().stream()
                .filter(node -> !(node.layer() instanceof Source))
                .map(node -> row(node, inference, cost))
                .toList();
        return new NetworkSummary(inference.graph().name(), rows, cost.parameters(), cost.macs());
    }

    private static Row row(Node node, Inference inference, Cost cost) {
        Graph graph = inference.graph();
        String settings = SharedText.brief(graph, node).orElseGet(() -> LayerFace.of(node.layer()).caption().details());
        return new Row(node.path().value(), node.layer().type(), settings,
                node.owner().map(owner -> graph.node(owner).path().value()), inference.output(node.id()),
                cost.of(node.id()).parameters(), cost.of(node.id()).macs());
    }

    /** The summary as text: the network's name, a table, and its totals. */
    List<String> lines() {
        TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        table.row("Path", "Layer", "Settings", "Output", "Parameters", "MACs");
        layers.forEach(row -> table.row(row.path(), row.type(), row.settings(), row.output().map(Shape::text).orElse("?"),
                NumberText.grouped(row.parameters()), NumberText.grouped(row.macs())));
        table.row("Total", "", "", "", NumberText.grouped(parameters), NumberText.grouped(macs));
        return Stream.concat(Stream.of(network), table.lines().stream()).toList();
    }

    /** The summary as JSON. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("network", network).put("parameters", parameters).put("macs", macs);
        layers.forEach(row -> {
            ObjectNode layer = json.withArray("layers").addObject().put("path", row.path()).put("type", row.type());
            row.owner().ifPresent(owner -> layer.put("shares", owner));
            row.output().ifPresentOrElse(shape -> shape.dims().forEach(layer.putArray("output")::add),
                    () -> layer.putNull("output"));
            layer.put("parameters", row.parameters()).put("macs", row.macs());
        });
        return json;
    }
}
