package org.gabor.app.editor.edit;

import java.util.function.UnaryOperator;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.Graph;

/** Applies a fix of the network; new layers are placed below their inputs. */
public record ApplyFix(String title, UnaryOperator<Graph> change) implements Edit {

    @Override
    public Document apply(Document document) {
        Graph graph = change.apply(document.graph());
        return new FreeSpace(graph, document.placement().retaining(graph.nodes().keySet())).settled();
    }
}
