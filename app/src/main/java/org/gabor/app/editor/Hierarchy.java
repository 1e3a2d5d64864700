package org.gabor.app.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** The groups of every node, read from the paths once. */
public final class Hierarchy {

    private final Map<NodeId, List<Group>> enclosing = new HashMap<>();
    private final Set<Path> folded;

    public Hierarchy(Graph graph, Set<Path> folded) {
        this.folded = folded;
        Map<Path, Group> byPath = new HashMap<>();
        graph.groups().forEach(group -> byPath.put(group.path(), group));
        graph.nodes().values().forEach(node -> enclosing.put(node.id(), enclosing(node, byPath)));
    }

    /** The groups around the node, outermost first. */
    public List<Group> around(NodeId node) {
        return enclosing.get(node);
    }

    /** The groups around the node that are drawn as frames, outermost first: those outside any folded group. */
    public List<Group> frames(NodeId node) {
        List<Group> groups = around(node);
        for (int i = 0; i < groups.size(); i++) {
            if (folded.contains(groups.get(i).path())) {
                return groups.subList(0, i);
            }
        }
        return groups;
    }

    /** The outermost folded group around the node: its card represents the node. */
    public Optional<Group> foldedInto(NodeId node) {
        return around(node).stream().filter(group -> folded.contains(group.path())).findFirst();
    }

    private static List<Group> enclosing(Node node, Map<Path, Group> byPath) {
        List<Group> groups = new ArrayList<>();
        for (Optional<Path> at = node.path().parent(); at.isPresent(); at = at.get().parent()) {
            Optional.ofNullable(byPath.get(at.get())).ifPresent(groups::addFirst);
        }
        return List.copyOf(groups);
    }
}
