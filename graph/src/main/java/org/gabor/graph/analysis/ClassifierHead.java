package org.gabor.graph.analysis;

import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/** The layers that determine the number of classes: the last layer with weights before each output. */
public final class ClassifierHead {

    private ClassifierHead() {}

    /**
     * The network for another number of classes: its last Linear, or the last convolution before global pooling, and those of
     * its auxiliary classifiers, get that many outputs. Empty if one of its ends has no such layer.
     */
    public static Optional<Graph> withClasses(Graph graph, int classes) {
        Ends ends = Ends.of(Inference.infer(graph));
        if (ends.main().isEmpty()) {
            return Optional.empty();
        }
        Optional<Graph> changed = Optional.of(graph);
        for (Node end : Stream.concat(ends.main().stream().map(Ends.Output::node), ends.classifiers()).toList()) {
            changed = changed.flatMap(before -> find(before, end)
                    .map(node -> before.withLayer(node.id(), resized(node.layer(), classes).orElseThrow())));
        }
        return changed;
    }

    /** Walks back from an output over layers that keep the number of classes. */
    private static Optional<Node> find(Graph graph, Node end) {
        Node node = end;
        while (node.bypassed() || resized(node.layer(), 1).isEmpty()) {
            if (!node.bypassed() && !keepsClasses(node.layer()) || graph.inputs(node.id()).isEmpty()) {
                return Optional.empty();
            }
            Edge input = graph.inputs(node.id()).getFirst();
            node = graph.node(input.from());
        }
        return Optional.of(node);
    }

    private static Optional<Layer> resized(Layer layer, int classes) {
        return switch (layer) {
            case Linear(_, boolean bias) -> Optional.of(new Linear(classes, bias));
            case Conv2d conv -> Optional.of(conv.withOutChannels(classes));
            case EuclideanRbf _ -> Optional.of(new EuclideanRbf(classes));
            case DigitCaps(_, int length, int routings) -> Optional.of(new DigitCaps(classes, length, routings));
            case Layer _ -> Optional.empty();
        };
    }

    private static boolean keepsClasses(Layer layer) {
        return layer instanceof Softmax || layer instanceof Flatten || layer instanceof Activation || layer instanceof Dropout
                || layer instanceof AdaptivePooling || layer instanceof AuxiliaryOutput || layer instanceof CapsuleLength
                || layer instanceof BatchNorm1d;
    }
}
