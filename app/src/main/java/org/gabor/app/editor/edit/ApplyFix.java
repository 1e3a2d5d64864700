package org.gabor.app.editor.edit;

import java.util.function.UnaryOperator;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.Graph;

/** A change of the network that was worked out elsewhere; new layers get a place below what feeds them. */
public record ApplyFix(String title, UnaryOperator<Graph> change) implements Edit {

    @Override
    public Document apply(Document document) {
        Graph graph = change.apply(document.graph());
        return new FreeSpace(graph, document.placement().retaining(graph.nodes().keySet())).settled();
    }
}
