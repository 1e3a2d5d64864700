package org.gabor.engine.compute;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Vector;

/**
 * What training makes small: the loss at the network's output, plus that at each auxiliary output (Szegedy et al. 2014, section
 * 5) and each reconstruction (Sabour et al. 2017, section 4.1) times its weight.
 *
 * @param main the part of the network's output
 * @param terms all parts: the output's, then the auxiliary ends'
 */
record Objective(Criterion main, List<Term> terms) {

    static Objective of(LiveGraph graph, PlanOptions options) {
        Criterion main = classifier(1, graph, options);
        return new Objective(main, Stream.concat(Stream.of(main), graph.auxiliary().stream()
                .map(node -> auxiliary(node, graph, options))).toList());
    }

    private static Term auxiliary(Node node, LiveGraph graph, PlanOptions options) {
        return switch ((AuxiliaryEnd) node.layer()) {
            case AuxiliaryOutput(double weight) -> classifier(weight, graph, options);
            case Reconstruction(double weight) ->
                    new PixelCriterion(weight, options.batch(), ((Vector) graph.shape(node)).features());
        };
    }

    private static Criterion classifier(double weight, LiveGraph graph, PlanOptions options) {
        return new Criterion(options.loss(), weight, options.batch(), ((Vector) graph.shape(graph.output())).features());
    }

    /** What the first decoder paints; empty where the network has none. */
    Optional<float[]> painted() {
        return terms.stream().filter(PixelCriterion.class::isInstance).map(Term::values).findFirst();
    }

    /** Values to fill before {@link #score}: the output's n×classes, then those of the auxiliary ends. */
    List<float[]> values() {
        return terms.stream().map(Term::values).toList();
    }

    void score(Targets targets, int n) {
        terms.forEach(term -> term.score(targets, n));
    }

    double meanLoss() {
        return terms.stream().mapToDouble(Term::loss).sum();
    }

    /** After {@link #score}: the gradients of {@link #meanLoss} at the values, in their order. */
    List<float[]> gradients() {
        return terms.stream().map(Term::gradient).toList();
    }
}
