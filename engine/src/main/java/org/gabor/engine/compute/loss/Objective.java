package org.gabor.engine.compute.loss;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.task.Batch;
import org.gabor.engine.task.OutputLoss;
import org.gabor.engine.task.Task;
import org.gabor.graph.analysis.Ends;

/**
 * The loss that training minimizes: the sum over the outputs of each one's loss times its weight. Auxiliary outputs (Szegedy et
 * al. 2014, section 5) and reconstructions (Sabour et al. 2017, section 4.1) have their own weight; the main output has 1.
 *
 * @param terms by the name of the output, the main one first
 */
public record Objective(Map<String, LossTerm> terms) {

    /** @param values of each output, in their order, which the terms read */
    public static Objective of(LiveGraph graph, Task task, List<float[]> values) {
        Map<String, LossTerm> terms = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Ends.Output output = graph.ends().get(i);
            terms.put(output.name(), term(task.loss(output), output.weight(), graph.outputPorts().get(i).size(), values.get(i)));
        }
        return new Objective(terms);
    }

    private static LossTerm term(OutputLoss loss, double weight, int size, float[] values) {
        return switch (loss) {
            case OutputLoss.Scores(Loss scores) -> new Criterion(scores, weight, size, values);
            case OutputLoss.SquaredError() -> new PixelCriterion(weight, size, values);
        };
    }

    /** The term of the main output. */
    public LossTerm main() {
        return terms.values().iterator().next();
    }

    public void score(Batch batch) {
        terms.forEach((output, term) -> term.score(batch.targets(output)));
    }

    public double meanLoss() {
        return terms.values().stream().mapToDouble(LossTerm::loss).sum();
    }

    /** After {@link #score}: the gradients of {@link #meanLoss} with respect to the values, in their order. */
    public List<float[]> gradients() {
        return terms.values().stream().map(LossTerm::gradient).toList();
    }
}
