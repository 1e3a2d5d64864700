package org.gabor.engine.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.graph.layer.ParameterSpec.Role;

/**
 * How the weights of each layer and their gradients are distributed, and the running statistics of batch norms.
 *
 * @param tensors each weight tensor that is trained, in the order of the {@code state_dict}
 * @param norms each layer with running statistics, in the same order
 */
public record Distributions(List<Weights> tensors, List<Running> norms) implements Observation {

    /** Larger tensors are sampled. */
    static final int MOST_VALUES = 10_000;

    /**
     * One weight tensor.
     *
     * @param parameter its key: {@code features.0.weight}
     * @param values before the step's update
     * @param gradients of the loss, before the optimizer clips or decays them
     */
    public record Weights(String parameter, Spread values, Spread gradients) {}

    /** The smallest and the largest running statistics over the channels of a batch norm. */
    public record Running(String path, double leastMean, double mostMean, double leastVariance, double mostVariance) {}

    public Distributions {
        tensors = List.copyOf(tensors);
        norms = List.copyOf(norms);
    }

    /** After a backward pass; empty if no weights are trained. */
    static Optional<Distributions> look(Plan plan) {
        List<Weights> tensors = new ArrayList<>();
        Map<String, Statistics> means = new TreeMap<>();
        Map<String, Statistics> variances = new TreeMap<>();
        List<String> paths = new ArrayList<>();
        for (Parameter parameter : plan.parameters()) {
            if (parameter.role() == Role.WEIGHT && parameter.isTrained()) {
                tensors.add(new Weights(parameter.name(), Spread.of(parameter.sample(MOST_VALUES)),
                        Spread.of(parameter.sampleGradient(MOST_VALUES))));
            } else if (parameter.role() == Role.RUNNING_MEAN) {
                paths.add(layer(parameter));
                means.put(layer(parameter), Statistics.of(parameter.read()));
            } else if (parameter.role() == Role.RUNNING_VAR) {
                variances.put(layer(parameter), Statistics.of(parameter.read()));
            }
        }
        List<Running> norms = paths.stream().filter(variances::containsKey)
                .map(path -> running(path, means.get(path), variances.get(path))).toList();
        return tensors.isEmpty() ? Optional.empty() : Optional.of(new Distributions(tensors, norms));
    }

    private static Running running(String path, Statistics mean, Statistics variance) {
        return new Running(path, Spread.rounded(mean.min()), Spread.rounded(mean.max()), Spread.rounded(variance.min()),
                Spread.rounded(variance.max()));
    }

    private static String layer(Parameter parameter) {
        return parameter.name().substring(0, Math.max(0, parameter.name().lastIndexOf('.')));
    }

    /** The same without histograms, for a log. */
    public Distributions withoutBins() {
        return new Distributions(tensors.stream().map(tensor -> new Weights(tensor.parameter(), tensor.values().withoutBins(),
                tensor.gradients().withoutBins())).toList(), norms);
    }
}
