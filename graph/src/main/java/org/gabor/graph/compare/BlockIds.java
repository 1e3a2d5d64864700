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
 * Gives alike blocks the same number, whichever network they are in: layers with the same settings, groups of alike blocks
 * that are wired alike. Numbers are looked up, so that comparing two blocks costs nothing however large they are.
 */
final class BlockIds {

    /** What makes a group: its blocks' numbers and titles, and its inner edges by the places of their ends. */
    private record Inside(List<Integer> blocks, List<String> titles, List<List<Integer>> edges) {}

    private record Leaf(Layer layer, boolean bypassed, boolean shares) {}

    private final UnaryOperator<Layer> essence;
    private final boolean titled;
    private final Map<Object, Integer> known = new HashMap<>();
    private final Map<Block, Integer> numbers = new IdentityHashMap<>();

    /**
     * @param essence what counts of a layer
     * @param titled whether blocks inside a group count as alike only under the same titles
     */
    BlockIds(UnaryOperator<Layer> essence, boolean titled) {
        this.essence = essence;
        this.titled = titled;
    }

    /** Numbers the blocks of one network and all that is in them. */
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

    /** Each node's sources by their places among the nodes; −1 stands for those outside. */
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
