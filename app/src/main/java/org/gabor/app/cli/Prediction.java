package org.gabor.app.cli;

import java.util.Arrays;
import java.util.List;
import org.gabor.app.cli.argument.InputShapes;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.argument.TrainedNetwork;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.compute.plan.Port;
import org.gabor.engine.npy.Npy;
import org.gabor.engine.task.Classification;
import org.gabor.engine.task.Reconstruction;
import org.gabor.engine.task.Tensors;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.shape.Shape;

/**
 * A network's predictions for some samples.
 *
 * @param names the samples' names
 * @param scores N×classes, before softmax
 * @param task converts scores to probabilities
 */
record Prediction(List<String> names, Npy scores, Classification task) {

    private static final int MOST_AT_ONCE = 32;

    /**
     * Runs the network in prediction mode; throws {@link JobFailure} or {@link UsageError} if the weights or inputs don't fit.
     */
    static Prediction of(TrainedNetwork trained, PredictionInputs inputs) {
        Shape shape = InputShapes.of(Inference.infer(trained.graph()));
        PredictionInputs.Examples samples = inputs.read(shape, trained.normalization());
        int count = samples.names().size();
        try (Plan plan = Plan.compile(trained.graph(), PlanOptions.prediction(Math.min(count, MOST_AT_ONCE)))) {
            Classification task = switch (plan.task()) {
                case Classification classes -> classes;
                case Reconstruction _ -> throw new JobFailure(
                        "\"%s\" reconstructs its input: it has no classes to predict.".formatted(trained.graph().name()));
            };
            trained.copyTo(plan.parameters());
            return new Prediction(samples.names(), new Npy(List.of(count, task.classes()), scores(plan, samples)), task);
        }
    }

    private static float[] scores(Plan plan, PredictionInputs.Examples samples) {
        Port input = plan.inputs().getFirst();
        Port output = plan.outputs().getFirst();
        int count = samples.names().size();
        float[] scores = new float[count * output.size()];
        for (int from = 0; from < count; from += plan.batch()) {
            int n = Math.min(plan.batch(), count - from);
            float[] part = Arrays.copyOfRange(samples.values(), from * input.size(), (from + n) * input.size());
            float[] results = plan.run(Tensors.of(n, input.name(), part)).get(output.name());
            System.arraycopy(results, 0, scores, from * output.size(), results.length);
        }
        return scores;
    }

    int classes() {
        return task.classes();
    }

    double[] probabilities(int sample) {
        return task.probabilities(scores.values(), sample);
    }
}
