package org.gabor.app.editor.edit;

import java.util.Map;
import java.util.stream.Collectors;
import org.gabor.app.editor.Document;
import org.gabor.app.geom.Point;
import org.gabor.graph.model.NodeId;

/** Moves cards; {@code positions} are their new top left corners. */
public record Move(Map<NodeId, Point> positions) implements Edit {

    public Move {
        positions = Map.copyOf(positions);
    }

    @Override
    public String title() {
        return positions.size() == 1 ? "Move layer" : "Move " + positions.size() + " layers";
    }

    @Override
    public Document apply(Document document) {
        Map<NodeId, Point> moved = positions.entrySet().stream()
                .filter(entry -> document.graph().nodes().containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return moved.isEmpty() ? document : document.withPlacement(document.placement().with(moved));
    }
}
