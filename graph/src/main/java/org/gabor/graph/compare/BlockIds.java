package org.gabor.graph.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.model.Adjacency;
import org.gabor.graph.model.NodeId;

/**
 * Gives equal blocks the same id, across networks: layers with the same settings, groups of equal blocks
 * with the same edges. Comparing two blocks then takes constant time, whatever their size.
 */
final class BlockIds {

    /** The identity of a group: its blocks' ids and titles, and its inner edges by the indices of their ends. */
    private record Inside(List<Integer> blocks, List<String> titles, List<List<Integer>> edges) {}

    private record Leaf(Layer layer, boolean bypassed, boolean shares) {}

    private final UnaryOperator<Layer> essence;
    private final boolean titled;
    private final Map<Object, Integer> known = new HashMap<>();
    private final Map<Block, Integer> numbers = new IdentityHashMap<>();

    /**
     * @param essence the compared part of a layer
     * @param titled whether equal blocks inside a group must have the same titles
     */
    BlockIds(UnaryOperator<Layer> essence, boolean titled) {
        this.essence = essence;
        this.titled = titled;
    }

    /** Assigns ids to the blocks of one network, nested ones included. */
    void add(List<Block> blocks, Adjacency network) {
        for (Block block : blocks) {
            numbers.put(block, known.computeIfAbsent(key(block, network), _ -> known.size()));
        }
    }

    int of(Block block) {
        return numbers.get(block);
    }

    private Object key(Block block, Adjacency network) {
        return switch (block) {
            case Block.Single(var node) -> new Leaf(essence.apply(node.layer()), node.bypassed(), node.owner().isPresent());
            case Block.Compound(_, var inside, var nodes) -> {
                add(inside, network);
                yield new Inside(inside.stream().map(this::of).toList(),
                        titled ? inside.stream().map(Block::title).toList() : List.of(), edges(nodes, network));
            }
        };
    }

    /** Each node's sources by their indices among the nodes; −1 for sources outside. */
    private static List<List<Integer>> edges(List<NodeId> nodes, Adjacency network) {
        Map<NodeId, Integer> places = new HashMap<>();
        nodes.forEach(node -> places.put(node, places.size()));
        List<List<Integer>> edges = new ArrayList<>();
        for (NodeId node : nodes) {
            edges.add(network.inputs(node).stream().map(edge -> places.getOrDefault(edge.from(), -1)).toList());
        }
        return edges;
    }
}
