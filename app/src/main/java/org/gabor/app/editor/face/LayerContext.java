package org.gabor.app.editor.face;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Shape;

/**
 * A layer's surroundings in its network.
 *
 * @param ins the input shapes by slot; empty for a source
 * @param source the label of the layer before it; empty for a source
 */
public record LayerContext(List<Shape> ins, Shape out, String source) {

    /** Empty if a shape is unknown. */
    public static Optional<LayerContext> of(Inference inference, Node node) {
        String source = inference.graph().inputs(node.id()).stream().findFirst()
                .map(edge -> inference.graph().node(edge.from()).label()).orElse("");
        return inference.inputs(node.id())
                .flatMap(ins -> inference.output(node.id()).map(out -> new LayerContext(ins, out, source)));
    }

    /** The shape of the first input. */
    Shape in() {
        return ins.getFirst();
    }

    /** The first dimension of the first input: channels, features or capsules. */
    int channels() {
        return in().dims().getFirst();
    }
}
