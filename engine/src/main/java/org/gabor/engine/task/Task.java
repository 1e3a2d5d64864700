package org.gabor.engine.task;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.optim.Loss;
import org.gabor.graph.analysis.Ends;

/** The task that a network is trained for. It determines the losses, the metric, and the requirements of a data set. */
public sealed interface Task permits Classification, Reconstruction {

    /**
     * The task of a network, by its main output.
     *
     * @param size values of the main output per sample
     * @param loss of the scores
     */
    static Task of(Ends.Output main, int size, Loss loss) {
        return main.isReconstruction() ? new Reconstruction(size) : new Classification(size, loss);
    }

    OutputLoss loss(Ends.Output output);

    /**
     * The metric's sum over the samples; {@link #metric} is the mean.
     *
     * @param output the values of the main output, n × its size
     */
    double measure(List<Target> targets, float[] output);

    /** The class of each sample; empty if the task has no classes. */
    int[] labels(List<Target> targets);

    /** @param mean over the samples of {@link #measure} */
    Metric metric(double mean);

    /** @param mean over the samples of {@link #measure} */
    default Score score(double loss, double mean) {
        return new Score(loss, List.of(metric(mean)));
    }

    /** Why a network can't be trained for this task on a data set, in one sentence; empty if it can. */
    Optional<String> problem(String dataSet, List<String> classes);
}
