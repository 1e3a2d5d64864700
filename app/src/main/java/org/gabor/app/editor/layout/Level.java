package org.gabor.app.editor.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.graph.model.NodeId;

/**
 * The items side by side in one frame, or at the top level, and the connections between them.
 *
 * @param parts in topological order, if there is one
 * @param followers indices of the followers of each part
 */
record Level(List<LayoutItem> parts, List<Set<Integer>> followers) {

    static Level of(List<LayoutItem> parts, Map<NodeId, Set<NodeId>> edges) {
        Map<NodeId, Integer> home = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            for (NodeId node : parts.get(i).nodes()) {
                home.put(node, i);
            }
        }
        List<Set<Integer>> followers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Set<Integer> next = new LinkedHashSet<>();
            parts.get(i).nodes().forEach(node -> edges.getOrDefault(node, Set.of())
                    .forEach(to -> Optional.ofNullable(home.get(to)).ifPresent(next::add)));
            next.remove(i);
            followers.add(next);
        }
        return new Level(parts, followers);
    }

    /** Whether the parts form one chain, each feeding the next; edges that skip forward are allowed. */
    boolean isChain() {
        for (int i = 0; i < parts.size(); i++) {
            int here = i;
            if (followers.get(i).stream().anyMatch(next -> next < here)
                    || i + 1 < parts.size() && !followers.get(i).contains(i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether more than one edge leaves or enters here, so that room is needed for turns. */
    boolean branches(int from, int to) {
        return followers.get(from).size() > 1
                || followers.stream().filter(next -> next.contains(to)).count() > 1;
    }

    /** The connected components as levels; the largest first. */
    List<Level> components(Map<NodeId, Set<NodeId>> edges) {
        Map<Integer, Integer> root = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            for (int next : followers.get(i)) {
                int a = find(root, i);
                int b = find(root, next);
                root.put(Math.max(a, b), Math.min(a, b));
            }
        }
        Map<Integer, List<LayoutItem>> members = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            members.computeIfAbsent(find(root, i), _ -> new ArrayList<>()).add(parts.get(i));
        }
        return members.values().stream()
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .map(component -> of(component, edges))
                .toList();
    }

    private static int find(Map<Integer, Integer> root, int i) {
        int at = i;
        while (root.getOrDefault(at, at) != at) {
            at = root.get(at);
        }
        return at;
    }
}
