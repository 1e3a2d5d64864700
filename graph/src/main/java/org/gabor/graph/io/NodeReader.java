package org.gabor.graph.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** Reads the nodes of a graph; those that apply another node's module say so by {@code shares} instead of a layer. */
final class NodeReader {

    private static final String SHARES = "shares";

    /** The nodes that own their layers. */
    private final Map<NodeId, Node> owners = new HashMap<>();

    private NodeReader() {}

    /** The nodes by identity, in the order of the list. */
    static Map<NodeId, Node> read(List<JsonNode> list) {
        NodeReader reader = new NodeReader();
        list.stream().filter(json -> !json.has(SHARES)).map(json -> node(json, NodeReader::owner))
                .forEach(node -> put(node, reader.owners));
        Map<NodeId, Node> nodes = new LinkedHashMap<>();
        list.stream().map(reader::node).forEach(node -> put(node, nodes));
        return nodes;
    }

    private static void put(Node node, Map<NodeId, Node> nodes) {
        if (nodes.put(node.id(), node) != null) {
            throw new IllegalArgumentException("Two layers have the id " + node.id().value() + ".");
        }
    }

    private Node node(JsonNode json) {
        return json.has(SHARES) ? node(json, this::sharing) : owners.get(new NodeId(json.get("id").intValue()));
    }

    private static Node node(JsonNode json, Function<Fields, Node> reading) {
        return GraphReader.about("Layer " + json.path("path").asText("without a path"), () -> reading.apply(Fields.of(json)));
    }

    private static Node owner(Fields fields) {
        return node(fields, Optional.empty());
    }

    private Node sharing(Fields fields) {
        NodeId owner = new NodeId(fields.integer(SHARES));
        if (!owners.containsKey(owner)) {
            throw fields.wrong(SHARES, "the id of a layer with weights of its own");
        }
        return node(fields, Optional.of(owners.get(owner)));
    }

    private static Node node(Fields fields, Optional<Node> owner) {
        NodeId id = new NodeId(fields.integer("id"));
        Path path = new Path(fields.text("path"));
        String label = fields.text("label");
        boolean bypassed = fields.flag("bypassed", false);
        Layer layer = owner.map(Node::layer).orElseGet(() -> LayerCodec.read(fields.text("type"), fields));
        fields.requireAllRead();
        return new Node(id, path, label, layer, bypassed, owner.map(Node::id));
    }
}
