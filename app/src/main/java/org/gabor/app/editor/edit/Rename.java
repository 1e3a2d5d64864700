package org.gabor.app.editor.edit;

import org.gabor.app.editor.Document;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/** Changes a layer's label; its path, the key of its weights, stays the same. */
public record Rename(NodeId node, String label) implements Edit {

    @Override
    public String title() {
        return "Rename to " + label.strip();
    }

    @Override
    public Document apply(Document document) {
        Graph graph = document.graph();
        return label.isBlank() ? document : graph.find(node)
                .map(old -> document.withGraph(graph.with(old.withLabel(label.strip()))))
                .orElse(document);
    }
}
