package org.gabor.graph.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.graph.analysis.Violation.Kind;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/** Whether a network whose shapes fit can be trained: it must lead from one image or video to scores or a reconstruction. */
final class TrainabilityCheck {

    private final Inference inference;
    private final Ends ends;
    private final List<Violation> violations = new ArrayList<>();

    private TrainabilityCheck(Inference inference) {
        this.inference = inference;
        this.ends = Ends.of(inference);
    }

    /** What prevents training. */
    static List<Violation> violations(Inference inference) {
        return new TrainabilityCheck(inference).run();
    }

    private List<Violation> run() {
        checkInputs();
        checkAuxiliary();
        checkDecoders();
        checkAutoencoder();
        ends.unused()
                .forEach(node -> fail(Kind.UNUSED, node, "Nothing takes the output of this layer: edge it on or remove it."));
        checkOutput();
        return violations;
    }

    private void checkInputs() {
        List<Node> inputs = inputs().toList();
        inputs.stream().skip(1).forEach(node -> fail(node,
                "A network has one input: remove this one or " + inputs.getFirst().label() + "."));
        inputs.stream().filter(node -> shape(node) instanceof Vector)
                .forEach(node -> fail(node, "A network starts from an image, not from a vector."));
    }

    private void checkOutput() {
        Optional<Node> output = ends.main().map(Ends.Output::node);
        if (output.isEmpty()) {
            inputs().findFirst().ifPresent(node -> fail(node,
                    "Nothing follows the input yet: add layers that end in one score for each class."));
        }
        output.filter(node -> !(shape(node) instanceof Vector)).ifPresent(node -> fail(node,
                "A network ends in a vector of scores, one for each class, but this layer gives %s."
                        .formatted(shape(node).text())));
    }

    private Stream<Node> inputs() {
        return ends.inputs().stream().map(Ends.Input::node);
    }

    /** An auxiliary classifier scores the same classes as the network, and its scores go nowhere else. */
    private void checkAuxiliary() {
        inference.graph().topologicalOrder().stream().map(Ends.Output::new)
                .filter(output -> output.isAuxiliary() && !ends.outputs().contains(output)).map(Ends.Output::node)
                .forEach(node -> fail(node, "%s ends its branch: take away the edges that leave it.".formatted(called(node))));
        scores().ifPresent(scores -> ends.classifiers().filter(node -> !shape(node).equals(scores))
                .forEach(node -> fail(node, "An auxiliary output scores the classes of the network, %s, but gets %s scores."
                        .formatted(scores.text(), shape(node).text()))));
    }

    private static String called(Node node) {
        return switch ((AuxiliaryEnd) node.layer()) {
            case AuxiliaryOutput _ -> "An auxiliary output";
            case Reconstruction _ -> "A reconstruction";
        };
    }

    /** A decoder reconstructs every value of the input, from one capsule for each class. */
    private void checkDecoders() {
        inputs().findFirst().map(this::shape)
                .ifPresent(input -> ends.reconstructions().filter(node -> shape(node).size() != input.size())
                        .forEach(node -> fail(node,
                                "A reconstruction has a value for each of the %d of the input, %s, but gets %s.".formatted(
                                        input.size(), input.text(), shape(node).text()))));
        scores().ifPresent(scores -> masks().filter(node -> capsules(node) != scores.features())
                .forEach(node -> fail(node,
                        "A capsule mask keeps the capsule of one class, but gets %d capsules for %d classes."
                                .formatted(capsules(node), scores.features()))));
    }

    /** A network whose only output is a reconstruction has no classes. */
    private void checkAutoencoder() {
        if (ends.main().filter(Ends.Output::isReconstruction).isPresent()) {
            Stream.concat(ends.classifiers(), masks()).forEach(node -> fail(node,
                    "This layer needs classes, but the network only reconstructs its input: add a layer that ends in scores."));
        }
    }

    private Stream<Node> masks() {
        return inference.graph().topologicalOrder().stream()
                .filter(node -> node.layer() instanceof CapsuleMask && !node.bypassed());
    }

    private int capsules(Node mask) {
        return ((Capsules) inference.inputs(mask.id()).orElseThrow().getFirst()).count();
    }

    private Optional<Vector> scores() {
        return ends.main().filter(output -> !output.isReconstruction()).map(output -> shape(output.node()))
                .filter(Vector.class::isInstance).map(Vector.class::cast);
    }

    private Shape shape(Node node) {
        return inference.output(node.id()).orElseThrow();
    }

    private void fail(Node node, String sentence) {
        fail(Kind.WRONG_END, node, sentence);
    }

    private void fail(Kind kind, Node node, String sentence) {
        violations.add(new Violation(kind, node.id(), Optional.empty(), sentence));
    }
}
