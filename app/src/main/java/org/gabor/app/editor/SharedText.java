package org.gabor.app.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/** Texts about shared weights. */
public final class SharedText {

    /** The maximum number of other layers that are named. */
    private static final int NAMED = 3;

    private SharedText() {}

    /** {@code weights of head.conv}, for a card or a table; empty if the layer has its own. */
    public static Optional<String> brief(Graph graph, Node node) {
        return node.owner().map(owner -> "weights of " + graph.node(owner).path());
    }

    /** {@code shares head.conv's weights}; empty if the layer has its own. */
    public static Optional<String> clause(Graph graph, Node node) {
        return node.owner().map(owner -> "shares %s's weights".formatted(graph.node(owner).path()));
    }

    /**
     * {@code Shares weights and settings with head.conv, as do p4.conv, p5.conv.} or, for the owner, {@code p4.conv shares these
     * weights and settings.}; empty if nothing is shared.
     */
    public static Optional<String> sentence(Graph graph, Node node) {
        List<Node> others = graph.applications(node).stream().filter(other -> !other.equals(node)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        if (node.owner().isEmpty()) {
            return Optional.of("%s %s these weights and settings."
                    .formatted(names(others), others.size() == 1 ? "shares" : "share"));
        }
        List<Node> rest = others.subList(1, others.size());
        return Optional.of("Shares weights and settings with %s%s.".formatted(others.getFirst().path(),
                rest.isEmpty() ? "" : ", as %s %s".formatted(rest.size() == 1 ? "does" : "do", names(rest))));
    }

    private static String names(List<Node> nodes) {
        String names = nodes.stream().limit(NAMED).map(node -> node.path().value()).collect(Collectors.joining(", "));
        return nodes.size() > NAMED ? "%s and %d more".formatted(names, nodes.size() - NAMED) : names;
    }
}
