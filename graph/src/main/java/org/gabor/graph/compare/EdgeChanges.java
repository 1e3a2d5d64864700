package org.gabor.graph.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.NodeId;

/** Which blocks that correspond take their values or their weights from layers that do not. */
final class EdgeChanges {

    private final Inference left;
    private final Inference right;
    private final Map<NodeId, NodeId> there = new HashMap<>();
    private final Map<NodeId, NodeId> back = new HashMap<>();

    /** For networks whose blocks are aligned in {@code rows}. */
    EdgeChanges(Inference left, Inference right, List<Row> rows) {
        this.left = left;
        this.right = right;
        collect(rows);
    }

    private void collect(List<Row> rows) {
        for (Row row : rows) {
            switch (row) {
                case Row.Same(var before, var after) -> match(before.getFirst(), after.getFirst());
                case Row.Changed changed when changed.rows().isEmpty() ->
                        match(changed.left().getFirst(), changed.right().getFirst());
                case Row.Changed changed -> collect(changed.rows());
                case Row.Added _, Row.Removed _ -> {}
            }
        }
    }

    private void match(Block before, Block after) {
        for (int i = 0; i < before.nodes().size(); i++) {
            there.put(before.nodes().get(i), after.nodes().get(i));
            back.put(after.nodes().get(i), before.nodes().get(i));
        }
    }

    /** Whether some layer of the blocks, which have equally many, takes an input or shared weights from elsewhere. */
    boolean between(Block before, Block after) {
        for (int i = 0; i < before.nodes().size(); i++) {
            NodeId old = before.nodes().get(i);
            NodeId now = after.nodes().get(i);
            List<NodeId> oldOwner = left.graph().node(old).owner().stream().toList();
            List<NodeId> newOwner = right.graph().node(now).owner().stream().toList();
            if (differs(sources(left, old), sources(right, now))
                    || oldOwner.size() == newOwner.size() && differs(oldOwner, newOwner)) {
                return true;
            }
        }
        return false;
    }

    private static List<NodeId> sources(Inference network, NodeId node) {
        return network.adjacency().inputs(node).stream().map(Edge::from).toList();
    }

    /** A source that only one network has counts as a replacement: its own row shows that it was added or removed. */
    private boolean differs(List<NodeId> before, List<NodeId> after) {
        long lost = before.stream().filter(node -> there.containsKey(node) && !after.contains(there.get(node))).count();
        long won = after.stream().filter(node -> back.containsKey(node) && !before.contains(back.get(node))).count();
        return lost > after.stream().filter(node -> !back.containsKey(node)).count()
                || won > before.stream().filter(node -> !there.containsKey(node)).count();
    }
}
