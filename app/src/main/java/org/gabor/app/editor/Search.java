package org.gabor.app.editor;

import java.util.List;
import java.util.Locale;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Shape;

/** Finds layers by label, path, type, or a prefix of the output shape: {@code 256x} or {@code 256×13}. */
public final class Search {

    private Search() {}

    /** Returns matches in topological order; none for a blank query. */
    public static List<NodeId> find(Inference inference, String query) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        String shape = wanted.replace('x', '×');
        return inference.graph().topologicalOrder().stream()
                .filter(node -> !wanted.isEmpty())
                .filter(node -> isNamed(node, wanted) || isShaped(inference, node, shape))
                .map(Node::id)
                .toList();
    }

    private static boolean isNamed(Node node, String wanted) {
        return List.of(node.label(), node.path().value(), node.layer().type()).stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static boolean isShaped(Inference inference, Node node, String shape) {
        return shape.matches("[0-9×]*×[0-9×]*")
                && inference.output(node.id()).map(Shape::text).filter(text -> text.startsWith(shape)).isPresent();
    }
}
