package org.gabor.graph.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;

/** Reads the blocks of a network off its groups. */
final class BlockTree {

    private final Map<Path, Group> groups = new HashMap<>();

    private BlockTree(Graph graph) {
        graph.groups().forEach(group -> groups.put(group.path(), group));
    }

    /** The outermost blocks, in topological order; layers on or after a cycle come last. */
    static List<Block> of(Graph graph) {
        Set<Node> nodes = new LinkedHashSet<>(graph.topologicalOrder());
        nodes.addAll(graph.nodes().values());
        return new BlockTree(graph).blocks(List.copyOf(nodes), Optional.empty());
    }

    private List<Block> blocks(List<Node> nodes, Optional<Path> inside) {
        Map<Path, List<Node>> children = new LinkedHashMap<>();
        nodes.forEach(node -> children.computeIfAbsent(child(node, inside), _ -> new ArrayList<>()).add(node));
        List<Block> blocks = new ArrayList<>();
        children.forEach((path, members) -> blocks.add(groups.containsKey(path)
                ? new Block.Compound(groups.get(path), blocks(members, Optional.of(path)),
                        members.stream().map(Node::id).toList())
                : new Block.Single(members.getFirst())));
        return blocks;
    }

    /** The outermost group around the node that lies inside of {@code inside}, or the node itself. */
    private Path child(Node node, Optional<Path> inside) {
        Path child = node.path();
        for (Optional<Path> at = node.path().parent(); at.isPresent() && !at.equals(inside); at = at.get().parent()) {
            child = groups.containsKey(at.get()) ? at.get() : child;
        }
        return child;
    }
}
