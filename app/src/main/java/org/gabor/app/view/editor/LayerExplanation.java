package org.gabor.app.view.editor;

import java.util.Optional;
import org.gabor.app.editor.face.LayerContext;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.ReceptiveField;
import org.gabor.graph.model.Node;

/** Explains a layer in its network in one or two sentences with its own values. */
final class LayerExplanation {

    private LayerExplanation() {}

    /** Empty if a shape is unknown or the layer is bypassed. */
    static String of(Inference inference, Node node, Optional<ReceptiveField> seen) {
        String sentence = node.bypassed() ? "" : LayerContext.of(inference, node)
                .map(context -> LayerFace.of(node.layer()).sentence().in(context)).orElse("");
        return seen.filter(field -> !sentence.isEmpty() && field.height() > 1)
                .map(field -> sentence + " Each output sees %d×%d pixels of the input.".formatted(field.height(), field.width()))
                .orElse(sentence);
    }
}
