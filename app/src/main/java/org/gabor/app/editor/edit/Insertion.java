package org.gabor.app.editor.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.app.geom.Point;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** Common code of appending and inserting. */
final class Insertion {

    private Insertion() {}

    /**
     * Connects {@code clip} behind {@code above}; the edges {@code followers}, which leave {@code above}, then leave the clip.
     */
    static Document between(Document document, Clip clip, NodeId above, List<Edge> followers) {
        PlacedClip placed = place(document, clip, above, followers);
        Graph graph = placed.fedBy(above);
        for (Edge edge : followers) {
            graph = graph.with(new Edge(placed.exit().orElseThrow(), edge.to(), edge.slot()));
        }
        Map<NodeId, Point> cards = new HashMap<>();
        placed.ids().forEach((old, id) -> cards.put(id, clip.positions().get(old)));
        return new FreeSpace(graph, document.placement()).below(above, cards);
    }

    static Set<NodeId> ids(Document document, Clip clip, NodeId above, List<Edge> followers) {
        return place(document, clip, above, followers).nodes();
    }

    /**
     * New layers join the group of the layer they follow; behind an input, which has no group, they join their follower's group.
     */
    private static PlacedClip place(Document document, Clip clip, NodeId above, List<Edge> followers) {
        Graph graph = document.graph();
        boolean source = graph.node(above).layer() instanceof Source;
        NodeId neighbour = source && !followers.isEmpty() ? followers.getFirst().to() : above;
        Optional<Path> group = graph.node(neighbour).path().parent()
                .filter(path -> graph.groups().stream().anyMatch(g -> g.path().equals(path)));
        return PlacedClip.of(graph, clip, group);
    }
}
