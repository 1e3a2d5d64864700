package org.gabor.app.editor;

import java.util.Objects;
import org.gabor.graph.model.Graph;

/** The content of the window and of a file: a network and the positions of its cards. Immutable. */
public record Document(Graph graph, Placement placement) {

    public Document {
        Objects.requireNonNull(graph);
        Objects.requireNonNull(placement);
    }

    public static Document empty(String name) {
        return new Document(Graph.empty(name), Placement.EMPTY);
    }

    public Document withGraph(Graph graph) {
        return new Document(graph, placement);
    }

    public Document withPlacement(Placement placement) {
        return new Document(graph, placement);
    }
}
