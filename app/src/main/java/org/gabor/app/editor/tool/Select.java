package org.gabor.app.editor.tool;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.app.editor.Connections;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.Connect;
import org.gabor.app.editor.edit.Fold;
import org.gabor.app.editor.scene.Frame;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.scene.HitTest;
import org.gabor.app.editor.scene.Pill;
import org.gabor.app.editor.scene.Port;
import org.gabor.app.editor.tool.PointerInput.Button;
import org.gabor.app.editor.tool.PointerInput.Modifier;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** The idle state: the object under a press determines the next state. */
public record Select() implements Tool {

    @Override
    public Gesture press(PointerInput in, ToolContext context) {
        if (in.button() == Button.MIDDLE || in.has(Modifier.SPACE)) {
            return Gesture.show(new Pan(in.screen()), context.selection(), new Preview.Panning());
        }
        return switch (HitTest.at(context.scene(), in.world())) {
            case Hit.OnPort(Port port) -> Gesture.stay(DrawEdge.from(port, context), context);
            case Hit.OnCard(var card) when card.chevron().filter(tile -> tile.contains(in.world())).isPresent() ->
                    Gesture.commit(context.selection(), new Fold(card.folded().orElseThrow(), false));
            case Hit.OnCard(var card) -> pressed(Set.copyOf(card.nodes()), in, context);
            case Hit.OnPill(Pill pill) -> pill.node().map(node -> pressed(Set.of(node), in, context))
                    .orElseGet(() -> Gesture.show(this, Selection.NONE, new Preview.Nothing()));
            case Hit.OnEdge(Edge edge) -> Gesture.show(this, Selection.of(edge), new Preview.Nothing());
            case Hit.OnChevron(Frame frame) -> Gesture.commit(context.selection(), new Fold(frame.group().path(), true));
            case Hit.OnTitle(Frame frame) -> pressed(members(frame, context), in, context);
            case Hit.OnNothing _ -> marquee(in, context);
        };
    }

    @Override
    public Gesture drag(PointerInput in, ToolContext context) {
        return Gesture.stay(this, context);
    }

    @Override
    public Gesture release(PointerInput in, ToolContext context) {
        return Gesture.stay(this, context);
    }

    @Override
    public Gesture hover(PointerInput in, ToolContext context) {
        return Gesture.show(this, context.selection(), new Preview.Hover(HitTest.at(context.scene(), in.world())));
    }

    private static Gesture pressed(Set<NodeId> nodes, PointerInput in, ToolContext context) {
        Optional<Connect> taken = in.has(Modifier.SHORTCUT) ? edgeFromSelected(nodes, context) : Optional.empty();
        if (taken.isPresent()) {
            return Gesture.commit(Selection.of(nodes), taken.get());
        }
        boolean several = in.has(Modifier.SHIFT) || in.has(Modifier.SHORTCUT);
        boolean already = context.selection().nodes().containsAll(nodes);
        Selection selection = several ? context.selection().toggled(nodes) : already ? context.selection() : Selection.of(nodes);
        Optional<Set<NodeId>> onClick = already && !several ? Optional.of(nodes) : Optional.empty();
        return Gesture.show(new DragNodes(in, selection.nodes(), onClick, false), selection, new Preview.Nothing());
    }

    /** Ctrl-click on a second card connects the selected one to it. */
    private static Optional<Connect> edgeFromSelected(Set<NodeId> nodes, ToolContext context) {
        return context.selection().single().filter(from -> nodes.size() == 1 && !nodes.contains(from)).map(from -> {
            NodeId to = nodes.iterator().next();
            return Connect.of(new Edge(from, to, Connections.slotFor(context.document().graph(), to)));
        }).filter(connect -> Connections.allowed(context.document().graph(), connect.edge()));
    }

    private static Set<NodeId> members(Frame frame, ToolContext context) {
        return context.document().graph().members(frame.group()).stream().map(Node::id).collect(Collectors.toSet());
    }

    private static Gesture marquee(PointerInput in, ToolContext context) {
        Selection base = in.has(Modifier.SHIFT) ? context.selection() : Selection.NONE;
        return Gesture.show(new Marquee(in.world(), base), base, new Preview.Nothing());
    }
}
