package org.gabor.app.editor.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.app.editor.Overlay;
import org.gabor.app.editor.SharedText;
import org.gabor.app.editor.face.CardSize;
import org.gabor.app.editor.face.Face;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.text.NumberText;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Builds cards and pills. */
final class CardBuilder {

    private final Layers layers;
    private final Anchors anchors;
    private final Set<Point> quiet;

    /** {@code quiet} holds the ports that are shown only on hover. */
    CardBuilder(Layers layers, Anchors anchors, Set<Point> quiet) {
        this.layers = layers;
        this.anchors = anchors;
        this.quiet = quiet;
    }

    Card card(List<NodeId> nodes) {
        return layers.hierarchy.foldedInto(nodes.getLast())
                .map(group -> folded(group, nodes))
                .orElseGet(() -> layer(layers.graph.node(nodes.getLast())));
    }

    /** Returns {@code 28×28 → 224×224} if samples are resized. */
    Pill inputPill(NodeId node, Source source, Optional<Shape> examples) {
        String size = size(source.shape());
        String resized = examples.filter(from -> from.kind().equals(source.shape().kind()))
                .map(CardBuilder::size).filter(from -> !from.equals(size)).map(from -> from + " → " + size).orElse(size);
        return new Pill(anchors.rect(node), Optional.of(node), "image", layers.graph.node(node).label(), resized,
                List.of(output(node)));
    }

    Pill outputPill(NodeId last, Rect rect) {
        String detail = layers.inference.output(last).map(CardBuilder::meaning).orElse("?");
        return new Pill(rect, Optional.empty(), "stack", "Output", detail,
                List.of(new Port(last, false, 0, rect.topCenter(), false)));
    }

    private Card layer(Node node) {
        NodeId id = node.id();
        Face face = LayerFace.of(node.layer());
        boolean small = face.size().equals(CardSize.SMALL);
        boolean known = layers.inference.output(id).isPresent();
        String settings = SharedText.brief(layers.graph, node).orElseGet(() -> face.caption().card());
        String measure = known && node.layer() instanceof Dropout && layers.overlay instanceof Overlay.Counted
                ? settings : layers.measure(List.of(id));
        return new Card(anchors.rect(id), List.of(id), Optional.empty(), face.icon(), node.label(),
                small ? "" : settings, measure, face.family(), small, known,
                layers.faults.containsKey(id), node.bypassed(), modules(List.of(id)), ports(id));
    }

    private Card folded(Group group, List<NodeId> nodes) {
        NodeId last = nodes.getLast();
        boolean faulty = nodes.stream().anyMatch(layers.faults::containsKey);
        boolean known = layers.inference.output(last).isPresent();
        List<Port> ports = List.of(
                port(nodes.getFirst(), false, 0, anchors.rect(last).topCenter()), output(last));
        return new Card(anchors.rect(last), nodes, Optional.of(group.path()), "right", group.title(),
                nodes.size() + (nodes.size() == 1 ? " layer" : " layers"), layers.measure(nodes),
                Frames.family(layers, nodes), false, known, faulty, false, modules(nodes), ports);
    }

    private Set<NodeId> modules(List<NodeId> nodes) {
        return nodes.stream().map(layers.graph::node).map(node -> layers.graph.owner(node).id())
                .filter(layers.shared::contains).collect(Collectors.toSet());
    }

    private List<Port> ports(NodeId node) {
        List<Port> ports = new ArrayList<>();
        List<Point> inputs = anchors.inputs(node);
        for (int slot = 0; slot < inputs.size(); slot++) {
            ports.add(port(node, false, slot, inputs.get(slot)));
        }
        ports.add(output(node));
        return ports;
    }

    private Port output(NodeId node) {
        return port(node, true, 0, anchors.output(node));
    }

    private Port port(NodeId node, boolean output, int slot, Point at) {
        return new Port(node, output, slot, at, quiet.contains(at));
    }

    private static String size(Shape shape) {
        return switch (shape) {
            case FeatureMap map -> map.height() + "×" + map.width();
            case VideoFeatureMap map -> map.extent().text();
            case Vector(int features) -> features + " values";
            case Capsules capsules -> capsules.text();
        };
    }

    private static String meaning(Shape shape) {
        return switch (shape) {
            case FeatureMap _, VideoFeatureMap _, Capsules _ -> shape.text();
            case Vector(int features) -> NumberText.grouped(features) + (features == 1 ? " value" : " classes");
        };
    }
}
