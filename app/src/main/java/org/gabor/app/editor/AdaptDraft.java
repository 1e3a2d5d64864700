package org.gabor.app.editor;

import java.util.Optional;
import org.gabor.app.text.ShapeText;
import org.gabor.graph.analysis.Adaptation;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Vector;

/** The input shape and number of classes as typed in the fields. */
public record AdaptDraft(String input, String classes) {

    /** The network's current values; empty texts if it doesn't have exactly one input, or no class scores. */
    public static AdaptDraft of(Inference network) {
        Optional<Node> output = Ends.of(network).main().filter(end -> !end.isReconstruction()).map(Ends.Output::node);
        return new AdaptDraft(Adaptation.of(network.graph()).map(Adaptation::made).map(Shape::text).orElse(""),
                output.flatMap(node -> network.output(node.id())).filter(Vector.class::isInstance).map(Shape::text).orElse(""));
    }

    /**
     * Returns the adapted network; unchanged values are kept. Throws {@link IllegalArgumentException} with one sentence if that
     * is impossible.
     */
    public Graph adapted(Inference network) {
        AdaptDraft now = of(network);
        Graph graph = network.graph();
        try {
            Graph resized = classes.equals(now.classes) ? graph : Adaptation.toClasses(graph, count());
            return input.equals(now.input) ? resized : Adaptation.of(resized).orElseThrow().to(ShapeText.parse(input));
        } catch (ShapeMismatch impossible) {
            throw new IllegalArgumentException(impossible.getMessage(), impossible);
        }
    }

    private int count() {
        try {
            return Integer.parseInt(classes.strip());
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("'%s' is not a number of classes: write a whole number, such as 10."
                    .formatted(classes));
        }
    }
}
