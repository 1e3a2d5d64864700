package org.gabor.engine.compute.loss;

import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.graph.analysis.Ends;

/**
 * What training minimizes: the sum over the outputs of each one's loss times its weight. Auxiliary outputs (Szegedy et al. 2014,
 * section 5) and reconstructions (Sabour et al. 2017, section 4.1) have a weight of their own, the main output has 1.
 *
 * @param main the term of the main output
 * @param terms one for each output, in their order
 */
public record Objective(Criterion main, List<Term> terms) {

    /** @param values of each output, in their order, which the terms read */
    public static Objective of(LiveGraph graph, PlanOptions options, List<float[]> values) {
        int classes = graph.outputPorts().getFirst().size();
        List<Term> terms = IntStream.range(0, values.size()).mapToObj(i -> {
            Ends.Output output = graph.ends().get(i);
            return output.isReconstruction()
                    ? new PixelCriterion(output.weight(), graph.outputPorts().get(i).size(), values.get(i))
                    : new Criterion(options.loss(), output.weight(), classes, values.get(i));
        }).toList();
        return new Objective((Criterion) terms.getFirst(), terms);
    }

    public void score(Targets targets, int n) {
        terms.forEach(term -> term.score(targets, n));
    }

    public double meanLoss() {
        return terms.stream().mapToDouble(Term::loss).sum();
    }

    /** After {@link #score}: the gradients of {@link #meanLoss} at the values, in their order. */
    public List<float[]> gradients() {
        return terms.stream().map(Term::gradient).toList();
    }
}
