package org.gabor.app.editor.edit;

import java.util.Map;
import org.gabor.app.editor.Document;
import org.gabor.app.geom.Point;
import org.gabor.graph.model.NodeId;

/** Moves all cards to the positions of the {@link org.gabor.app.editor.layout.Layouter}. */
public record Arrange(Map<NodeId, Point> positions) implements Edit {

    public Arrange {
        positions = Map.copyOf(positions);
    }

    @Override
    public String title() {
        return "Arrange layers";
    }

    @Override
    public Document apply(Document document) {
        return new Move(positions).apply(document);
    }
}
