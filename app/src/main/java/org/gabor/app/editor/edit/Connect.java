package org.gabor.app.editor.edit;

import org.gabor.app.editor.Connections;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;

/** Draws a wire; another one into the same input gives way. A wire that would close a cycle is not drawn. */
public record Connect(Edge edge) implements Edit {

    @Override
    public String title() {
        return "Connect layers";
    }

    @Override
    public Document apply(Document document) {
        Graph graph = document.graph();
        return Connections.allowed(graph, edge) ? document.withGraph(graph.with(edge)) : document;
    }
}
