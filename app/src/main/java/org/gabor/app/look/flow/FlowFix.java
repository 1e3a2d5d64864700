package org.gabor.app.look.flow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Something to do about a {@link Finding}. */
public sealed interface FlowFix {

    /** The text of its button and of the undo menu. */
    String title();

    /** A change of the network. */
    sealed interface OfNetwork extends FlowFix {

        /** The changed network; the same one if there is nothing to change. */
        Graph change(Graph graph);
    }

    /** Replaces the activations of one kind, except those that scale other layers, as in squeeze-and-excitation. */
    record ReplaceWithRelu(Activation.Function function) implements OfNetwork {

        @Override
        public String title() {
            return "Replace %s with ReLU".formatted(function.title().toLowerCase(Locale.ROOT));
        }

        @Override
        public Graph change(Graph graph) {
            Graph changed = graph;
            for (Node node : graph.nodes().values()) {
                if (!node.bypassed() && node.layer().equals(new Activation(function)) && !scales(graph, node)) {
                    changed = changed.withLayer(node.id(), Activation.RELU);
                }
            }
            return changed;
        }

        static boolean scales(Graph graph, Node node) {
            return graph.outputs(node.id()).stream().anyMatch(edge -> graph.node(edge.to()).layer() instanceof Multiply);
        }
    }

    /** Adds a batch norm between each layer with weights and the activation that follows it. */
    record AddBatchNorm() implements OfNetwork {

        @Override
        public String title() {
            return "Add batch norm";
        }

        @Override
        public Graph change(Graph graph) {
            Inference inference = Inference.infer(graph);
            Graph changed = graph;
            for (Node node : graph.topologicalOrder()) {
                Optional<Layer> norm = inference.output(node.id()).flatMap(AddBatchNorm::norm);
                if (hasWeights(inference, node) && norm.isPresent() && activation(graph, node).isPresent()) {
                    changed = insert(changed, node, norm.get(), activation(graph, node).get());
                }
            }
            return changed;
        }

        private static boolean hasWeights(Inference inference, Node node) {
            return inference.parameters(node.id()).stream().anyMatch(tensor -> tensor.role() == ParameterSpec.Role.WEIGHT);
        }

        /** The edge to the activation, if nothing else follows. */
        private static Optional<Edge> activation(Graph graph, Node node) {
            List<Edge> followers = graph.outputs(node.id());
            return followers.size() == 1 && graph.node(followers.getFirst().to()).layer() instanceof Activation
                    ? Optional.of(followers.getFirst()) : Optional.empty();
        }

        private static Optional<Layer> norm(Shape shape) {
            return switch (shape) {
                case FeatureMap _ -> Optional.of(BatchNorm2d.DEFAULT);
                case VideoFeatureMap _ -> Optional.of(BatchNorm3d.DEFAULT);
                case Vector _ -> Optional.of(BatchNorm1d.DEFAULT);
                case Capsules _ -> Optional.empty();
            };
        }

        private static Graph insert(Graph graph, Node before, Layer norm, Edge edge) {
            String stem = before.path().parent().map(parent -> parent.child("norm").value()).orElse("norm");
            Path path = graph.freePath(stem);
            return graph.insert(new Node(graph.nextId(), path, path.name(), norm), edge);
        }
    }

    /** Divides the learning rate of the next run by ten. */
    record LowerRate() implements FlowFix {

        @Override
        public String title() {
            return "Lower the learning rate";
        }
    }
}
