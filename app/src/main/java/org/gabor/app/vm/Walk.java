package org.gabor.app.vm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.app.editor.scene.Scene;
import org.gabor.app.geom.Rect;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.NodeId;

/** Where the arrow keys lead from a layer: up and down along its wires, otherwise to the nearest layer on that side. */
final class Walk {

    /** A layer and where it stands. */
    private record Stop(NodeId node, Rect rect) {}

    private final Scene scene;
    private final List<Stop> stops;

    Walk(Scene scene) {
        this.scene = scene;
        this.stops = Stream.concat(
                scene.pills().stream().flatMap(pill -> pill.node().map(node -> new Stop(node, pill.rect())).stream()),
                scene.cards().stream().map(card -> new Stop(card.node(), card.rect()))).toList();
    }

    /** The layer at the top left, where one would begin to read. */
    Optional<NodeId> first() {
        return stops.stream().min(Comparator.comparingDouble(stop -> stop.rect().x() + stop.rect().y())).map(Stop::node);
    }

    /** The next layer in the direction {@code dx}, {@code dy}; one of them is 0 and the other 1 or −1. */
    Optional<NodeId> from(NodeId node, int dx, int dy) {
        return alongWire(node, dy).or(() -> nearest(node, dx, dy));
    }

    private Optional<NodeId> alongWire(NodeId node, int dy) {
        return scene.wires().stream().flatMap(wire -> wire.edge().stream())
                .filter(edge -> dy > 0 ? edge.from().equals(node) : dy < 0 && edge.to().equals(node))
                .min(Comparator.comparingInt(Edge::slot))
                .map(edge -> dy > 0 ? edge.to() : edge.from());
    }

    private Optional<NodeId> nearest(NodeId node, int dx, int dy) {
        return stops.stream().filter(stop -> stop.node().equals(node)).findFirst().flatMap(here -> stops.stream()
                .filter(there -> ahead(here, there, dx, dy) > 0)
                .min(Comparator.comparingDouble(there -> ahead(here, there, dx, dy) + 2 * aside(here, there, dx, dy)))
                .map(Stop::node));
    }

    private static double ahead(Stop here, Stop there, int dx, int dy) {
        return dx * (there.rect().centerX() - here.rect().centerX()) + dy * (there.rect().centerY() - here.rect().centerY());
    }

    private static double aside(Stop here, Stop there, int dx, int dy) {
        return Math.abs(dy * (there.rect().centerX() - here.rect().centerX()))
                + Math.abs(dx * (there.rect().centerY() - here.rect().centerY()));
    }
}
