package org.gabor.app.editor.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Hierarchy;
import org.gabor.app.editor.Spacing;
import org.gabor.app.editor.face.CardSize;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.geom.Point;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/**
 * Lays out all cards of a network: group by group from the inside, chains wrapped into columns, branches in layers. Needs no
 * screen, is deterministic, and may run on any thread.
 */
public final class Layouter {

    /** The column height for wrapping, so that a network fits a laptop's screen at 100 %. */
    public static final double SCREEN_HEIGHT = 712;

    private static final Point CORNER = new Point(24, 12);
    private static final double HEAD = 44;
    private static final double FOOT = 112;
    private static final double LEAST_HEIGHT = 240;

    private final Graph graph;
    private final Hierarchy hierarchy;
    private final Map<NodeId, Set<NodeId>> edges = new HashMap<>();
    private final Map<NodeId, Set<NodeId>> sources = new HashMap<>();

    private Layouter(Document document) {
        graph = document.graph();
        hierarchy = new Hierarchy(graph, document.placement().folded());
        graph.edges().forEach(edge -> {
            edges.computeIfAbsent(edge.from(), _ -> new LinkedHashSet<>()).add(edge.to());
            sources.computeIfAbsent(edge.to(), _ -> new LinkedHashSet<>()).add(edge.from());
        });
    }

    /**
     * Returns the new top left corners; chains wrap into columns of at most {@code height} if possible. Throws
     * {@link CancellationException} if the thread is interrupted.
     */
    public static Map<NodeId, Point> arrange(Document document, double height) {
        Layouter layouter = new Layouter(document);
        return layouter.top(height - HEAD - FOOT).moved(CORNER.x(), CORNER.y());
    }

    /** An input at the top of the network stands above the first column and isn't part of the wrapping. */
    private Box top(double height) {
        List<Level> components = level(inOrder(), 0, height).components(edges);
        LinkedHashMap<Box, Point> row = new LinkedHashMap<>();
        double x = 0;
        for (Level component : components) {
            Box box = isHeaded(component) ? headed(component, height) : layout(component, height);
            row.put(box, new Point(x, row.isEmpty() ? 0 : HEAD));
            x += box.width() + Spacing.COLUMN;
        }
        return Box.around(row);
    }

    private boolean isHeaded(Level level) {
        return level.parts().size() > 1
                && graph.node(level.parts().getFirst().nodes().getFirst()).layer() instanceof Source
                && level.followers().getFirst().equals(Set.of(1));
    }

    private Box headed(Level level, double height) {
        Box pill = level.parts().getFirst().box();
        List<LayoutItem> rest = level.parts().subList(1, level.parts().size());
        Box body = layout(Level.of(rest, edges), height);
        double gap = rest.getFirst().box().inset() > 0 ? Spacing.TO_FRAME : Spacing.EDGE;
        LinkedHashMap<Box, Point> parts = new LinkedHashMap<>();
        parts.put(pill, new Point(body.axis() - pill.axis(), 0));
        parts.put(body, new Point(0, pill.height() + gap));
        return Box.around(parts);
    }

    private Box layout(Level level, double height) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The layout was cancelled.");
        }
        Level straight = level.isChain() ? level : new SideBranches(level).joined(edges);
        return straight.isChain() ? ChainLayout.of(straight, height) : BranchLayout.of(level);
    }

    /** Lays out the inside of a group, with its frame. */
    private Box group(List<Node> members, int depth, double height) {
        double inside = Math.max(LEAST_HEIGHT, height - Spacing.FRAME_ABOVE - Spacing.FRAME_BELOW_EDGE);
        LinkedHashMap<Box, Point> row = new LinkedHashMap<>();
        double x = 0;
        for (Level component : level(members, depth, inside).components(edges)) {
            Box box = layout(component, inside);
            row.put(box, new Point(x, 0));
            x += box.width() + Spacing.COLUMN;
        }
        return Box.around(row).framed();
    }

    /** The items among {@code nodes}, all of which lie in the same {@code depth} frames. */
    private Level level(List<Node> nodes, int depth, double height) {
        Map<Object, List<Node>> children = new LinkedHashMap<>();
        nodes.forEach(node -> children.computeIfAbsent(child(node, depth), _ -> new ArrayList<>()).add(node));
        List<LayoutItem> parts = new ArrayList<>();
        children.forEach((key, members) -> parts.add(part(key, members, depth, height)));
        return Level.of(new Stacks(graph, edges, sources).stacked(parts), edges);
    }

    private Object child(Node node, int depth) {
        List<Group> frames = hierarchy.frames(node.id());
        return frames.size() > depth ? frames.get(depth)
                : hierarchy.foldedInto(node.id()).<Object>map(group -> group).orElse(node);
    }

    private LayoutItem part(Object key, List<Node> members, int depth, double height) {
        List<NodeId> ids = members.stream().map(Node::id).toList();
        Node first = members.getFirst();
        boolean folded = hierarchy.foldedInto(first.id()).filter(key::equals).isPresent();
        if (key instanceof Group && !folded) {
            return new LayoutItem(group(members, depth + 1, height), ids);
        }
        CardSize size = folded ? CardSize.FULL : LayerFace.of(first.layer()).size();
        return new LayoutItem(Box.card(first.id(), size), ids);
    }

    private List<Node> inOrder() {
        LinkedHashSet<Node> nodes = new LinkedHashSet<>(graph.topologicalOrder());
        nodes.addAll(graph.nodes().values());
        return List.copyOf(nodes);
    }
}
