package org.gabor.app.editor.layout;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gabor.app.editor.Spacing;
import org.gabor.app.editor.face.CardSize;
import org.gabor.app.geom.Point;
import org.gabor.graph.model.NodeId;

/**
 * A laid-out part of a network.
 *
 * @param axis the x of its first layer's input edge
 * @param inset the distance of its cards from its left and right edge: a frame's margin, or 0
 * @param places the positions of its cards inside the box
 */
record Box(double width, double height, double axis, double inset, Map<NodeId, Point> places) {

    static Box card(NodeId node, CardSize size) {
        return new Box(size.width(), size.height(), size.width() / 2, 0, Map.of(node, Point.ORIGIN));
    }

    /** The box with a group's frame around it, with room at the bottom for an edge that passes under the cards. */
    Box framed() {
        return new Box(width + 2 * Spacing.FRAME_SIDE, height + Spacing.FRAME_ABOVE + Spacing.FRAME_BELOW_EDGE,
                axis + Spacing.FRAME_SIDE, Spacing.FRAME_SIDE, moved(Spacing.FRAME_SIDE, Spacing.FRAME_ABOVE));
    }

    Map<NodeId, Point> moved(double dx, double dy) {
        Map<NodeId, Point> moved = new HashMap<>();
        places.forEach((node, at) -> moved.put(node, at.plus(dx, dy)));
        return moved;
    }

    /** The box around boxes at their top left corners; {@code parts} begins with the one that takes the input edge. */
    static Box around(LinkedHashMap<Box, Point> parts) {
        double left = parts.values().stream().mapToDouble(Point::x).min().orElse(0);
        double top = parts.values().stream().mapToDouble(Point::y).min().orElse(0);
        double right = left;
        double bottom = top;
        Map<NodeId, Point> places = new HashMap<>();
        for (Map.Entry<Box, Point> part : parts.entrySet()) {
            Box box = part.getKey();
            Point at = part.getValue();
            right = Math.max(right, at.x() + box.width());
            bottom = Math.max(bottom, at.y() + box.height());
            places.putAll(box.moved(at.x() - left, at.y() - top));
        }
        double axis = parts.isEmpty() ? 0 : parts.firstEntry().getValue().x() - left + parts.firstEntry().getKey().axis();
        return new Box(right - left, bottom - top, axis, 0, places);
    }
}
