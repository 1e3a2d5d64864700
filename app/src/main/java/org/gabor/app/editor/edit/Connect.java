package org.gabor.app.editor.edit;

import java.util.Optional;
import org.gabor.app.editor.Connections;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;

/**
 * Draws a wire; another one into the same input gives way. A wire that would close a cycle is not drawn.
 *
 * @param instead a wire that is taken away for it
 */
public record Connect(Edge edge, Optional<Edge> instead) implements Edit {

    public static Connect of(Edge edge) {
        return new Connect(edge, Optional.empty());
    }

    @Override
    public String title() {
        return instead.isPresent() ? "Move wire" : "Connect layers";
    }

    @Override
    public Document apply(Document document) {
        Graph graph = instead.map(document.graph()::without).orElse(document.graph());
        return Connections.allowed(graph, edge) ? document.withGraph(graph.with(edge)) : document;
    }
}
