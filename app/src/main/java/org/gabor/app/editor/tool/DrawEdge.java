package org.gabor.app.editor.tool;

import java.util.Comparator;
import java.util.Optional;
import org.gabor.app.editor.Connections;
import org.gabor.app.editor.edit.Connect;
import org.gabor.app.editor.edit.Disconnect;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.Port;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;

/**
 * Draws an edge that follows the pointer from a port to a port or card that can take its other end.
 *
 * @param from the fixed end
 * @param detached the edge that was picked up at its input; it is removed when the new one is drawn, or when it is dropped
 */
public record DrawEdge(Port from, Optional<Edge> detached) implements Tool {

    private static final double SNAP = 16;

    /** A press on a free port starts an edge; a press on a connected input picks up its edge. */
    static DrawEdge from(Port port, ToolContext context) {
        Optional<Edge> taken = port.output() ? Optional.empty() : context.document().graph().inputs(port.node()).stream()
                .filter(edge -> edge.slot() == port.slot()).findFirst();
        return taken.flatMap(edge -> context.scene().ports().filter(p -> p.output() && p.node().equals(edge.from())).findFirst())
                .map(source -> new DrawEdge(source, taken))
                .orElseGet(() -> new DrawEdge(port, Optional.empty()));
    }

    @Override
    public Gesture drag(PointerInput in, ToolContext context) {
        Optional<Port> target = target(in, context);
        ShapeCheck fit = target.map(port -> ShapeCheck.of(remaining(context), edge(port))).orElse(ShapeCheck.YES);
        return Gesture.show(this, context.selection(),
                new Preview.Wiring(from, target.map(Port::at).orElse(in.world()), target, fit));
    }

    @Override
    public Gesture release(PointerInput in, ToolContext context) {
        Optional<Edge> edge = target(in, context).map(this::edge).filter(e -> Connections.allowed(remaining(context), e));
        if (edge.isPresent()) {
            boolean back = edge.equals(detached);
            return back ? cancel(context) : Gesture.commit(context.selection(), new Connect(edge.get(), detached));
        }
        return detached.map(old -> Gesture.commit(context.selection(), new Disconnect(old))).orElseGet(() -> cancel(context));
    }

    private Edge edge(Port target) {
        return from.output()
                ? new Edge(from.node(), target.node(), target.slot())
                : new Edge(target.node(), from.node(), from.slot());
    }

    private Graph remaining(ToolContext context) {
        Graph graph = context.document().graph();
        return detached.map(graph::without).orElse(graph);
    }

    private Optional<Port> target(PointerInput in, ToolContext context) {
        return context.scene().ports()
                .filter(port -> port.output() != from.output() && !port.node().equals(from.node()))
                .filter(port -> port.at().distance(in.world()) <= SNAP)
                .min(Comparator.comparingDouble(port -> port.at().distance(in.world())))
                .or(() -> context.scene().cards().stream()
                        .filter(card -> card.rect().contains(in.world()) && !card.nodes().contains(from.node()))
                        .findFirst().flatMap(card -> portOf(card, context)));
    }

    /** The target on a card: its output, or its next free input. */
    private Optional<Port> portOf(Card card, ToolContext context) {
        if (!from.output()) {
            return card.ports().stream().filter(Port::output).findFirst();
        }
        return card.ports().stream().filter(port -> !port.output()).findFirst().map(first -> {
            int slot = Connections.slotFor(remaining(context), first.node());
            return card.ports().stream().filter(port -> !port.output() && port.slot() == slot).findFirst()
                    .orElse(new Port(first.node(), false, slot, card.rect().topCenter(), false));
        });
    }
}
