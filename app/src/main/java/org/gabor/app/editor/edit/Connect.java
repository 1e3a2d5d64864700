package org.gabor.app.editor.edit;

import java.util.Optional;
import org.gabor.app.editor.Connections;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;

/**
 * Adds an edge and replaces an existing edge at the same input. An edge that would close a cycle isn't added.
 *
 * @param instead an edge that is removed at the same time
 */
public record Connect(Edge edge, Optional<Edge> instead) implements Edit {

    public static Connect of(Edge edge) {
        return new Connect(edge, Optional.empty());
    }

    @Override
    public String title() {
        return instead.isPresent() ? "Move edge" : "Connect layers";
    }

    @Override
    public Document apply(Document document) {
        Graph graph = instead.map(document.graph()::without).orElse(document.graph());
        return Connections.allowed(graph, edge) ? document.withGraph(graph.with(edge)) : document;
    }
}
