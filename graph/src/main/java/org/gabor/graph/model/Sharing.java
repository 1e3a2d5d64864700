package org.gabor.graph.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes nodes that apply one module consistent: one of them owns it, and all have the owner's layer. */
final class Sharing {

    private Sharing() {}

    /**
     * The nodes in the same order. If an owner is missing, the first of those that apply its module becomes the owner. A
     * node whose owner applies another node's module applies that one.
     */
    static Map<NodeId, Node> settled(Map<NodeId, Node> nodes) {
        Map<NodeId, NodeId> owners = new HashMap<>();
        Map<NodeId, Node> settled = new LinkedHashMap<>();
        nodes.forEach((id, node) -> {
            NodeId root = root(node, nodes);
            NodeId owner = owners.computeIfAbsent(root, _ -> owns(nodes.get(root)) ? root : id);
            settled.put(id, owner.equals(id) ? node.owning() : node.sharing(nodes.get(owner)));
        });
        return settled;
    }

    private static boolean owns(Node node) {
        return node != null && node.owner().isEmpty();
    }

    /** Follows owners up to one that has none, is missing, or was seen before. */
    private static NodeId root(Node node, Map<NodeId, Node> nodes) {
        Set<NodeId> seen = new HashSet<>();
        NodeId root = node.id();
        while (seen.add(root) && nodes.containsKey(root) && nodes.get(root).owner().isPresent()) {
            root = nodes.get(root).owner().get();
        }
        return root;
    }
}
