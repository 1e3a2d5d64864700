package org.gabor.bench;

import java.util.List;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;

/** A network as its translations read it: layers in the order in which they run, and the tensors that they hold. */
record Layers(Inference inference, List<Node> nodes) {

    /** @param key that of a {@code state_dict} */
    record Tensor(String key, ParameterSpec spec) {}

    static Layers of(Graph graph) {
        return new Layers(Inference.infer(graph), graph.topologicalOrder());
    }

    List<Node> inputs(Node node) {
        return inference.adjacency().inputs(node.id()).stream().map(edge -> inference.graph().node(edge.from())).toList();
    }

    /** How many edges leave the node. */
    int readers(Node node) {
        return inference.adjacency().outputs(node.id()).size();
    }

    /** Those that the node computes with; other nodes may share them. */
    List<Tensor> tensors(Node node) {
        Node owner = inference.graph().owner(node);
        return inference.usedParameters(node.id()).stream().map(spec -> new Tensor(owner.key(spec), spec)).toList();
    }

    List<Tensor> tensors() {
        return nodes.stream().flatMap(node -> tensors(node).stream()).distinct().toList();
    }

    List<Tensor> trained() {
        return tensors().stream().filter(tensor -> tensor.spec().role().trainable()).toList();
    }

    /** Running statistics. */
    List<Tensor> tracked() {
        return tensors().stream().filter(tensor -> !tensor.spec().role().trainable()).toList();
    }

    /** Pixels on each side; the same padding of odd sizes is in none of this benchmark's networks. */
    static Size2d padding(Window window) {
        return ((Padding.Explicit) window.padding()).pixels();
    }

    static IllegalArgumentException unknown(Layer layer) {
        return new IllegalArgumentException("This benchmark cannot translate a " + layer.type() + " yet.");
    }
}
