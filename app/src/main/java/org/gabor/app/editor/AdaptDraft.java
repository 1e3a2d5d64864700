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

/** The images and the number of classes that a network is to be for, as a person types them. */
public record AdaptDraft(String input, String classes) {

    /** What the network is for now; empty texts where it has not one input, or no scores. */
    public static AdaptDraft of(Inference network) {
        Optional<Node> output = Ends.of(network).main().filter(end -> !end.isReconstruction()).map(Ends.Output::node);
        return new AdaptDraft(Adaptation.of(network.graph()).map(Adaptation::made).map(Shape::text).orElse(""),
                output.flatMap(node -> network.output(node.id())).filter(Vector.class::isInstance).map(Shape::text).orElse(""));
    }

    /**
     * The network so changed; what is typed as the network has it already leaves that as it is. Throws
     * {@link IllegalArgumentException} with one sentence where it cannot be.
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
