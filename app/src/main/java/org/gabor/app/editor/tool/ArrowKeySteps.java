package org.gabor.app.editor.tool;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.app.editor.scene.Scene;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/** Selection by arrow keys: up and down along edges, left and right to the nearest card on that side. */
public final class ArrowKeySteps {

    /** The direction of a key. */
    public enum Direction { UP, DOWN, LEFT, RIGHT }

    private record Stop(NodeId node, Rect rect) {

        /** Cards at the same height come first. */
        double distance(Rect from) {
            Point gap = new Point(rect.centerX() - from.centerX(), rect.centerY() - from.centerY());
            return Math.abs(gap.x()) + 2 * Math.abs(gap.y());
        }
    }

    private ArrowKeySteps() {}

    /** The next layer from {@code node}; empty if there is none. */
    public static Optional<NodeId> step(Graph graph, Scene scene, NodeId node, Direction direction) {
        return switch (direction) {
            case UP -> graph.inputs(node).stream().map(Edge::from).findFirst();
            case DOWN -> graph.outputs(node).stream().map(Edge::to).findFirst();
            case LEFT -> beside(scene, node, -1);
            case RIGHT -> beside(scene, node, 1);
        };
    }

    private static Optional<NodeId> beside(Scene scene, NodeId node, int side) {
        return stops(scene).filter(stop -> stop.node().equals(node)).findFirst().flatMap(here -> stops(scene)
                .filter(stop -> side * (stop.rect().centerX() - here.rect().centerX()) > here.rect().width() / 4)
                .min(Comparator.comparingDouble(stop -> stop.distance(here.rect())))
                .map(Stop::node));
    }

    private static Stream<Stop> stops(Scene scene) {
        return Stream.concat(
                scene.cards().stream().map(card -> new Stop(card.node(), card.rect())),
                scene.pills().stream().flatMap(pill -> pill.node().stream().map(node -> new Stop(node, pill.rect()))));
    }
}
