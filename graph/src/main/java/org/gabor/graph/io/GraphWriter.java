package org.gabor.graph.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;

/** Writes what {@link GraphReader} reads. */
final class GraphWriter {

    private GraphWriter() {}

    static ObjectNode write(Graph graph) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("format", GraphJson.FORMAT)
                .put("version", GraphJson.VERSION)
                .put("name", graph.name());
        ArrayNode nodes = json.putArray("nodes");
        graph.nodes().values().forEach(node -> write(node, nodes.addObject()));
        ArrayNode edges = json.putArray("edges");
        graph.edges().forEach(edge -> write(edge, edges.addArray()));
        ArrayNode groups = json.putArray("groups");
        graph.groups().forEach(group -> write(group, groups.addObject()));
        return json;
    }

    private static void write(Node node, ObjectNode json) {
        json.put("id", node.id().value())
                .put("path", node.path().value())
                .put("label", node.label());
        node.owner().ifPresentOrElse(owner -> json.put("shares", owner.value()), () -> json.put("type", node.layer().type()));
        if (node.bypassed()) {
            json.put("bypassed", true);
        }
        if (node.owner().isEmpty()) {
            LayerCodec.write(node.layer(), json);
        }
    }

    private static void write(Edge edge, ArrayNode json) {
        json.add(edge.from().value()).add(edge.to().value()).add(edge.slot());
    }

    private static void write(Group group, ObjectNode json) {
        json.put("path", group.path().value()).put("title", group.title());
    }
}
