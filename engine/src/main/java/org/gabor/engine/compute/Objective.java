package org.gabor.engine.compute;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.engine.optim.Loss;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Vector;

/**
 * What training makes small: the loss at the network's output, plus that at each auxiliary output times its weight (Szegedy
 * et al. 2014, section 5).
 */
record Objective(List<Term> terms) {

    /** One output's part. */
    private record Term(Criterion criterion, double weight) {

        Term(Loss loss, double weight, int batch, int classes) {
            this(new Criterion(loss, weight, batch, classes), weight);
        }
    }

    static Objective of(LiveGraph graph, PlanOptions options) {
        int classes = ((Vector) graph.shape(graph.output())).features();
        Stream<Double> weights = graph.auxiliary().stream().map(Node::layer).map(AuxiliaryOutput.class::cast)
                .map(AuxiliaryOutput::weight);
        return new Objective(Stream.concat(Stream.of(1.0), weights)
                .map(weight -> new Term(options.loss(), weight, options.batch(), classes)).toList());
    }

    /** The network's output. */
    Criterion main() {
        return terms.getFirst().criterion();
    }

    /** Scores to fill before {@link #score}, n×classes: the output's, then the auxiliary ones'. */
    List<float[]> scores() {
        return terms.stream().map(term -> term.criterion().logits()).toList();
    }

    void score(Targets targets, int n) {
        terms.forEach(term -> term.criterion().score(targets, n));
    }

    double meanLoss() {
        return terms.stream().mapToDouble(term -> term.weight() * term.criterion().meanLoss()).sum();
    }

    /** After {@link #score}: the gradients of {@link #meanLoss} at the scores, in their order. */
    List<float[]> gradients() {
        return terms.stream().map(term -> term.criterion().gradient()).toList();
    }
}
