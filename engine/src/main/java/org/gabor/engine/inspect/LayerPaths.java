package org.gabor.engine.inspect;

import java.util.Optional;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/** Finds layers by their paths. */
public final class LayerPaths {

    private LayerPaths() {}

    /**
     * The layer of this path, or the last layer of a group: the group's output. Throws {@link UnsuitedProbeException} if there
     * is neither.
     */
    public static Node find(Graph graph, String path) {
        return layer(graph, path).or(() -> groupOutput(graph, path)).orElseThrow(() -> new UnsuitedProbeException(
                "\"%s\" has no layer \"%s\": choose a layer by its path, such as %s.".formatted(graph.name(), path,
                        last(graph))));
    }

    private static Optional<Node> layer(Graph graph, String path) {
        return graph.nodes().values().stream().filter(node -> node.path().value().equals(path)).findFirst();
    }

    private static Optional<Node> groupOutput(Graph graph, String path) {
        return graph.topologicalOrder().stream().filter(node -> node.path().value().startsWith(path + "."))
                .reduce((_, later) -> later);
    }

    private static String last(Graph graph) {
        return graph.topologicalOrder().getLast().path().value();
    }
}
