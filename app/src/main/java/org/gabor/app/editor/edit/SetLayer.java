package org.gabor.app.editor.edit;

import org.gabor.app.editor.Document;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Source;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/** Changes a layer's settings, or replaces it by another layer with the same number of inputs. */
public record SetLayer(NodeId node, Layer layer) implements Edit {

    @Override
    public String title() {
        return "Change " + layer.type();
    }

    @Override
    public Document apply(Document document) {
        Graph graph = document.graph();
        return graph.find(node).filter(old -> sameArity(old.layer())).isPresent()
                ? document.withGraph(graph.withLayer(node, layer))
                : document;
    }

    private boolean sameArity(Layer old) {
        return switch (old) {
            case Source _ -> layer instanceof Source;
            case Unary _ -> layer instanceof Unary;
            case Merge _ -> layer instanceof Merge;
        };
    }
}
