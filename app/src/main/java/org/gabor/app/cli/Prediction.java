package org.gabor.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.npy.Npy;
import org.gabor.graph.shape.Image;

/**
 * What a network made of some examples.
 *
 * @param names of the examples
 * @param scores N×classes, before any softmax
 */
record Prediction(List<String> names, Npy scores) {

    private static final int MOST_AT_ONCE = 32;

    /** Runs the network in prediction mode; throws {@link JobFailed} or {@link BadUse} where something does not fit. */
    static Prediction of(TrainedNetwork trained, PredictionInputs inputs) {
        Image shape = Inputs.image(trained.graph());
        PredictionInputs.Examples examples = inputs.read(shape, trained.normalization());
        int count = examples.names().size();
        int size = Math.toIntExact(shape.size());
        try (Plan plan = Plan.compile(trained.graph(), PlanOptions.prediction(Math.min(count, MOST_AT_ONCE)))) {
            trained.copyTo(plan.parameters());
            float[] scores = new float[count * plan.classes()];
            for (int from = 0; from < count; from += plan.batch()) {
                int n = Math.min(plan.batch(), count - from);
                plan.forward(Arrays.copyOfRange(examples.values(), from * size, (from + n) * size), n);
                System.arraycopy(plan.logits(), 0, scores, from * plan.classes(), n * plan.classes());
            }
            return new Prediction(examples.names(), new Npy(List.of(count, plan.classes()), scores));
        }
    }

    int classes() {
        return scores.dims().getLast();
    }

    /** The softmax of one example's scores. */
    double[] probabilities(int example) {
        int start = example * classes();
        double max = IntStream.range(0, classes()).mapToDouble(c -> scores.values()[start + c]).max().orElseThrow();
        double[] shares = IntStream.range(0, classes()).mapToDouble(c -> Math.exp(scores.values()[start + c] - max)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }
}
