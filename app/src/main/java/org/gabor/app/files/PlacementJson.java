package org.gabor.app.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.app.editor.Placement;
import org.gabor.app.geom.Point;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.NodeId;

/**
 * The positions of cards, as the {@code view} of a {@code .gabor} file: {@code {"cards":[[id,x,y],…],"folded":["features",…]}}.
 * Invalid entries are ignored, because the network matters more than its drawing; their cards are laid out anew.
 */
final class PlacementJson {

    private PlacementJson() {}

    static ObjectNode write(Placement placement) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        ArrayNode cards = view.putArray("cards");
        placement.positions().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(e -> cards.addArray().add(e.getKey().value()).add(e.getValue().x()).add(e.getValue().y()));
        ArrayNode folded = view.putArray("folded");
        placement.folded().stream().sorted().forEach(group -> folded.add(group.value()));
        return view;
    }

    static Placement read(JsonNode view, Graph graph) {
        Map<NodeId, Point> positions = new HashMap<>();
        for (JsonNode card : view.path("cards")) {
            NodeId node = new NodeId(card.path(0).asInt());
            Point at = new Point(card.path(1).asDouble(Double.NaN), card.path(2).asDouble(Double.NaN));
            if (graph.find(node).isPresent() && Double.isFinite(at.x()) && Double.isFinite(at.y())) {
                positions.put(node, at);
            }
        }
        Set<String> folded = new HashSet<>();
        view.path("folded").forEach(group -> folded.add(group.asText()));
        return new Placement(positions, graph.groups().stream().map(Group::path)
                .filter(path -> folded.contains(path.value())).collect(Collectors.toSet()));
    }
}
