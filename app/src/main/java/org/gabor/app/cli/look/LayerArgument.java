package org.gabor.app.cli.look;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.app.cli.argument.NearMatches;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.engine.inspect.LayerPaths;
import org.gabor.engine.inspect.UnsuitedProbeException;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/** The layer named on the command line. */
final class LayerArgument {

    private LayerArgument() {}

    /** The layer of this path, or a group's output; throws {@link UsageError} with similar paths if there is neither. */
    static Node find(Graph graph, String path) {
        try {
            return LayerPaths.find(graph, path);
        } catch (UnsuitedProbeException missing) {
            List<String> near = NearMatches.of(path, graph.topologicalOrder().stream().map(node -> node.path().value())
                    .flatMap(LayerArgument::withGroups).distinct().toList());
            throw new UsageError(near.isEmpty() ? missing.getMessage() : "\"%s\" has no layer \"%s\"; did you mean %s?"
                    .formatted(graph.name(), path, String.join(", ", near)));
        }
    }

    /** {@code a.b.c}, {@code a.b} and {@code a}. */
    private static Stream<String> withGroups(String path) {
        return Stream.iterate(path, part -> !part.isEmpty(), part -> part.substring(0, Math.max(0, part.lastIndexOf('.'))));
    }
}
