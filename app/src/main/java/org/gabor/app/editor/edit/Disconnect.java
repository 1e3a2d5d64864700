package org.gabor.app.editor.edit;

import org.gabor.app.editor.Document;
import org.gabor.graph.model.Edge;

/** Removes an edge. */
public record Disconnect(Edge edge) implements Edit {

    @Override
    public String title() {
        return "Remove edge";
    }

    @Override
    public Document apply(Document document) {
        return document.graph().edges().contains(edge) ? document.withGraph(document.graph().without(edge)) : document;
    }
}
