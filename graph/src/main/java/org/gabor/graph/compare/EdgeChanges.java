package org.gabor.graph.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabor.graph.model.Adjacency;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.NodeId;

/** Which blocks that correspond take their values from layers that do not. */
final class EdgeChanges {

    private final Adjacency left;
    private final Adjacency right;
    private final Map<NodeId, NodeId> there = new HashMap<>();
    private final Map<NodeId, NodeId> back = new HashMap<>();

    /** Of networks with these edges, whose blocks line up in {@code rows}. */
    EdgeChanges(Adjacency left, Adjacency right, List<Row> rows) {
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

    /** Whether some layer of the blocks, which have equally many, takes an input from elsewhere. */
    boolean between(Block before, Block after) {
        for (int i = 0; i < before.nodes().size(); i++) {
            if (differs(sources(left, before.nodes().get(i)), sources(right, after.nodes().get(i)))) {
                return true;
            }
        }
        return false;
    }

    private static List<NodeId> sources(Adjacency adjacency, NodeId node) {
        return adjacency.inputs(node).stream().map(Edge::from).toList();
    }

    /** A source that only one network has stands in for one of the other's: its own row says that it was added or removed. */
    private boolean differs(List<NodeId> before, List<NodeId> after) {
        long lost = before.stream().filter(node -> there.containsKey(node) && !after.contains(there.get(node))).count();
        long won = after.stream().filter(node -> back.containsKey(node) && !before.contains(back.get(node))).count();
        return lost > after.stream().filter(node -> !back.containsKey(node)).count()
                || won > before.stream().filter(node -> !there.containsKey(node)).count();
    }
}
