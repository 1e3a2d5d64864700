package org.gabor.app.editor.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabor.app.editor.Spacing;
import org.gabor.app.geom.Point;
import org.gabor.graph.layer.Input;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/** Stacks layers that keep their input's shape closely below the layer before them, because the edge needs no label. */
record Stacks(Graph graph, Map<NodeId, Set<NodeId>> edges, Map<NodeId, Set<NodeId>> sources) {

    List<LayoutItem> stacked(List<LayoutItem> parts) {
        Map<NodeId, List<LayoutItem>> byTail = new LinkedHashMap<>();
        List<List<LayoutItem>> stacks = new ArrayList<>();
        for (LayoutItem part : parts) {
            NodeId head = part.nodes().getFirst();
            List<LayoutItem> above = follows(part) ? byTail.get(sources.get(head).iterator().next()) : null;
            if (above == null) {
                above = new ArrayList<>();
                stacks.add(above);
            }
            above.add(part);
            if (part.nodes().size() == 1) {
                byTail.put(head, above);
            }
        }
        return stacks.stream().map(Stacks::join).toList();
    }

    private boolean follows(LayoutItem part) {
        NodeId node = part.nodes().getFirst();
        Set<NodeId> before = sources.getOrDefault(node, Set.of());
        return part.nodes().size() == 1 && graph.node(node).layer().keepsShape() && before.size() == 1
                && edges.get(before.iterator().next()).size() == 1
                && !(graph.node(before.iterator().next()).layer() instanceof Input);
    }

    private static LayoutItem join(List<LayoutItem> stack) {
        double axis = stack.stream().mapToDouble(part -> part.box().axis()).max().orElse(0);
        LinkedHashMap<Box, Point> boxes = new LinkedHashMap<>();
        double y = 0;
        for (LayoutItem part : stack) {
            boxes.put(part.box(), new Point(axis - part.box().axis(), y));
            y += part.box().height() + Spacing.STACKED;
        }
        List<NodeId> nodes = stack.stream().flatMap(part -> part.nodes().stream()).toList();
        return stack.size() == 1 ? stack.getFirst() : new LayoutItem(Box.around(boxes), nodes);
    }
}
