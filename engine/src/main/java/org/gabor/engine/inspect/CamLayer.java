package org.gabor.engine.inspect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Regularization;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/**
 * Chooses the layer for Grad-CAM: the last one before the final pooling that has maps of more than one pixel and through which
 * every path to the scores runs. In AlexNet it is the activation after the fifth convolution, in ResNet the output of the last
 * block, in GoogLeNet the last concatenation.
 */
public final class CamLayer {

    private CamLayer() {}

    /** Empty if no layer has maps. */
    public static Optional<Node> of(Inference inference) {
        return Ends.of(inference).main().flatMap(output -> last(inference, output.node().id()));
    }

    private static Optional<Node> last(Inference inference, NodeId output) {
        Set<NodeId> leading = reaching(inference, output, Optional.empty());
        List<Node> candidates = inference.graph().topologicalOrder().stream()
                .filter(node -> leading.contains(node.id()) && !(node.layer() instanceof Source) && !ends(node.layer())
                        && inference.output(node.id()).filter(CamLayer::hasMaps).isPresent())
                .toList();
        return candidates.reversed().stream().filter(node -> isOnEveryPath(inference, node, output)).findFirst();
    }

    /** Whether it only reduces or drops what came before. */
    private static boolean ends(Layer layer) {
        return layer instanceof AdaptivePooling || layer instanceof MaxPool2d || layer instanceof AvgPool2d
                || layer instanceof MaxPool3d || layer instanceof AvgPool3d || layer instanceof Regularization;
    }

    private static boolean hasMaps(Shape shape) {
        return switch (shape) {
            case FeatureMap map -> map.height() * map.width() > 1;
            case VideoFeatureMap video -> video.height() * video.width() > 1;
            case Vector _, Capsules _ -> false;
        };
    }

    private static boolean isOnEveryPath(Inference inference, Node node, NodeId output) {
        Set<NodeId> without = reaching(inference, output, Optional.of(node.id()));
        return Ends.of(inference).inputs().stream().map(Ends.Input::node)
                .noneMatch(source -> without.contains(source.id()) && !source.equals(node));
    }

    /** The nodes from which the output is reached, without the paths through {@code removed}. */
    private static Set<NodeId> reaching(Inference inference, NodeId output, Optional<NodeId> removed) {
        Set<NodeId> seen = new HashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(List.of(output));
        while (!open.isEmpty()) {
            NodeId id = open.pop();
            if (!removed.equals(Optional.of(id)) && seen.add(id)) {
                inference.adjacency().inputs(id).stream().map(Edge::from).forEach(open::push);
            }
        }
        return seen;
    }
}
