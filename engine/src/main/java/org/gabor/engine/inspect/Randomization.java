package org.gabor.engine.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Initializer;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.probe.Attribution;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.RandomizedMaps;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.model.Node;

/**
 * Replaces the weights by random ones, layer by layer from the scores down (Adebayo et al. 2018, cascading randomization). What
 * lies between two layers with weights, such as batch normalization, starts over with the lower one.
 */
final class Randomization {

    private static final int MOST_STAGES = 8;

    private final Inspected network;
    private final Consumer<Inspected> use;
    private final ProbeListener listener;

    /** @param use writes other weights into the plans that probes run on */
    Randomization(Inspected network, Consumer<Inspected> use, ProbeListener listener) {
        this.network = network;
        this.use = use;
        this.listener = listener;
    }

    /**
     * The maps from the learned weights to random ones; afterwards the learned weights are in use again.
     *
     * @param look answers a probe with the weights in use
     */
    <O extends Attribution> RandomizedMaps maps(Probe.OfClass<O> probe, long seed, Function<Probe.OfClass<O>, O> look) {
        List<Node> layers = chosen();
        O learned = look.apply(probe);
        Probe.OfClass<O> same = probe.about(new ClassChoice.Chosen(learned.target().index()));
        List<RandomizedMaps.Stage> stages = new ArrayList<>();
        stages.add(new RandomizedMaps.Stage("", learned, 1));
        try {
            for (Node lowest : layers) {
                listener.advance(stages.size(), layers.size() + 1);
                use.accept(new Inspected(network.inference(), randomFrom(lowest, seed), network.normalization()));
                O map = look.apply(same);
                stages.add(new RandomizedMaps.Stage(lowest.path().value(), map,
                        RankCorrelation.of(strengths(learned), strengths(map))));
            }
        } finally {
            use.accept(network);
        }
        return new RandomizedMaps(stages);
    }

    /** Layers with weights, from the scores down, at most eight that are evenly spread; the lowest one is among them. */
    private List<Node> chosen() {
        List<Node> all = network.graph().topologicalOrder().reversed().stream()
                .filter(node -> network.inference().parameters(node.id()).stream().map(ParameterSpec::role)
                        .anyMatch(Role.WEIGHT::equals))
                .toList();
        if (all.isEmpty()) {
            throw new ProbeException("\"%s\" has no weights to randomize.".formatted(network.graph().name()));
        }
        int stages = Math.min(MOST_STAGES, all.size());
        return IntStream.rangeClosed(1, stages).mapToObj(stage -> all.get(stage * all.size() / stages - 1)).toList();
    }

    /** Random weights in this layer and all after it. */
    private Consumer<Parameters> randomFrom(Node lowest, long seed) {
        List<Node> order = network.graph().topologicalOrder();
        boolean last = lowest.equals(chosen().getLast());
        Set<String> random = order.subList(last ? 0 : order.indexOf(lowest), order.size()).stream()
                .flatMap(node -> network.inference().usedParameters(node.id()).stream()
                        .map(network.graph().owner(node)::key))
                .collect(Collectors.toSet());
        return parameters -> {
            network.weights().accept(parameters);
            new Initializer(Initialization.KAIMING_UNIFORM, seed).initialize(parameters, random::contains);
        };
    }

    /**
     * The values that are compared: those of a map of places as they are; if there is one for each value of the input, their
     * absolute values, summed over the channels.
     */
    private double[] strengths(Attribution map) {
        float[] values = map.values();
        boolean ofInput = network.graph().inputShapes().getFirst().dims().equals(map.shape());
        int places = ofInput ? values.length / map.shape().getFirst() : values.length;
        double[] strengths = new double[places];
        for (int i = 0; i < values.length; i++) {
            strengths[i % places] += ofInput ? Math.abs(values[i]) : values[i];
        }
        return strengths;
    }
}
