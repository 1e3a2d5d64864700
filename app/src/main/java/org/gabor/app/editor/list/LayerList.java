package org.gabor.app.editor.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.app.editor.Hierarchy;
import org.gabor.app.editor.Overview;
import org.gabor.app.editor.face.Face;
import org.gabor.app.editor.face.Family;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.text.ShapeText;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** A network's layers in topological order; a large network's groups, as the canvas folds them. */
public final class LayerList {

    private final Inference inference;
    private final Cost cost;
    private final Hierarchy hierarchy;

    private LayerList(Inference inference, Cost cost) {
        this.inference = inference;
        this.cost = cost;
        hierarchy = new Hierarchy(inference.graph(), Overview.of(inference.graph()));
    }

    /** {@code cost} belongs to the inference. */
    public static List<LayerListRow> of(Inference inference, Cost cost) {
        return new LayerList(inference, cost).stops();
    }

    private List<LayerListRow> stops() {
        Graph graph = inference.graph();
        Map<Object, List<Node>> members = new LinkedHashMap<>();
        graph.topologicalOrder().forEach(node -> members.computeIfAbsent(
                hierarchy.foldedInto(node.id()).<Object>map(group -> group).orElse(node), _ -> new ArrayList<>()).add(node));
        return members.values().stream().map(this::stop).toList();
    }

    private LayerListRow stop(List<Node> nodes) {
        Node last = nodes.getLast();
        List<NodeId> ids = nodes.stream().map(Node::id).toList();
        String shape = inference.output(last.id()).map(ShapeText::of).orElse("?");
        Face face = LayerFace.of(last.layer());
        Optional<Group> group = hierarchy.foldedInto(last.id());
        return group.map(folded -> new LayerListRow(folded.path(), title(folded), "stack", family(nodes), shape, ids))
                .orElseGet(() -> new LayerListRow(last.path(), last.label(), face.icon(), face.family(), shape, ids));
    }

    /** Includes the name of the layer's group, if it has one: {@code layer1 block 2}. */
    private String title(Group group) {
        return group.path().parent().flatMap(parent -> inference.graph().groups().stream()
                .filter(around -> around.path().equals(parent) && around.path().parent().isEmpty()).findFirst())
                .map(around -> around.title() + " " + group.title()).orElse(group.title());
    }

    /** The family with the most parameters. */
    private Family family(List<Node> nodes) {
        Map<Family, Long> parameters = new EnumMap<>(Family.class);
        nodes.forEach(node -> parameters.merge(LayerFace.of(node.layer()).family(), cost.of(node.id()).parameters(), Long::sum));
        return parameters.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
