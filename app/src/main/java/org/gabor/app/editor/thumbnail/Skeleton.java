package org.gabor.app.editor.thumbnail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Shape;

/** Finds the layers that are drawn; all others are passed through. */
final class Skeleton {

    private final Inference inference;
    private final Predicate<Layer> shown;
    /** The drawn layer from which a layer's output comes. */
    private final Map<NodeId, Integer> stopOf = new HashMap<>();
    /** Number of layers on the longest path to it. */
    private final Map<NodeId, Integer> depths = new HashMap<>();
    private final List<LayerMark> stops = new ArrayList<>();

    private Skeleton(Inference inference, Predicate<Layer> shown) {
        this.inference = inference;
        this.shown = shown;
    }

    /**
     * The drawn layers on the paths from the input to the end of the longest path, so auxiliary classifiers are left out. In
     * topological order, starting with the input. Empty if there is no input.
     */
    static List<LayerMark> of(Inference inference, Predicate<Layer> shown) {
        return new Skeleton(inference, shown).find();
    }

    private List<LayerMark> find() {
        inference.graph().topologicalOrder().stream().filter(node -> inference.output(node.id()).isPresent())
                .forEach(this::visit);
        return depths.entrySet().stream()
                .max(Map.Entry.<NodeId, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(deepest -> leadingTo(stopOf.get(deepest.getKey()))).orElse(List.of());
    }

    private List<LayerMark> leadingTo(int end) {
        BitSet kept = new BitSet();
        kept.set(end);
        for (int i = end; i >= 0; i--) {
            if (kept.get(i)) {
                stops.get(i).from().forEach(kept::set);
            }
        }
        Map<Integer, Integer> renumbered = new HashMap<>();
        kept.stream().forEach(i -> renumbered.put(i, renumbered.size()));
        return kept.stream().mapToObj(stops::get)
                .map(stop -> new LayerMark(renumbered.get(stop.index()), stop.layer(), stop.in(), stop.out(),
                        stop.from().stream().map(renumbered::get).toList()))
                .toList();
    }

    private void visit(Node node) {
        if (node.layer() instanceof Source) {
            if (stops.isEmpty()) {
                depths.put(node.id(), 0);
                add(node, inference.output(node.id()).orElseThrow(), List.of());
            }
            return;
        }
        List<Edge> edges = inference.adjacency().inputs(node.id()).stream()
                .filter(edge -> stopOf.containsKey(edge.from())).toList();
        if (edges.isEmpty()) {
            return;
        }
        List<Integer> from = edges.stream().map(edge -> stopOf.get(edge.from())).toList();
        depths.put(node.id(), 1 + edges.stream().mapToInt(edge -> depths.get(edge.from())).max().orElse(0));
        boolean merges = node.layer() instanceof Merge && from.stream().distinct().count() > 1;
        if (!node.bypassed() && (node.layer() instanceof Merge ? merges : shown.test(node.layer()))) {
            add(node, inference.output(edges.getFirst().from()).orElseThrow(), from);
        } else {
            stopOf.put(node.id(), from.getFirst());
        }
    }

    private void add(Node node, Shape in, List<Integer> from) {
        stopOf.put(node.id(), stops.size());
        stops.add(new LayerMark(stops.size(), node.layer(), in, inference.output(node.id()).orElseThrow(), from));
    }
}
