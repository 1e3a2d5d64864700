package org.gabor.engine.compute.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Preferences;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Normalization;

/**
 * Finds the layers that prediction may fuse: a layer with the normalization that alone reads it and, in a plan that only
 * predicts, these with the sum of two that alone reads them. Such a sum overwrites its other summand: the fused kernel adds the
 * layer's values to it.
 */
final class Fusion {

    private final PlanOptions options;
    private final Preferences preferences;
    /** For each tensor, the step that computes it. */
    private final Map<Value, Integer> makers = new HashMap<>();
    /** For each tensor, the steps that read it, in order; the outputs are read after all of them. */
    private final Map<Value, List<Integer>> readers = new HashMap<>();
    private final List<Blueprint.Step> linked = new ArrayList<>();
    /** Tensors that a sum already overwrites. */
    private final Set<Value> covered = new HashSet<>();

    private Fusion(Blueprint blueprint, PlanOptions options, Preferences preferences) {
        this.options = options;
        this.preferences = preferences;
        int end = blueprint.steps().size();
        for (int i = 0; i < end; i++) {
            Stage stage = blueprint.steps().get(i).stage();
            addReader(stage.inputs(), i);
            for (Value output : stage.outputs()) {
                makers.put(output, i);
            }
        }
        addReader(blueprint.ends(), end);
    }

    private void addReader(List<Value> values, int step) {
        values.forEach(value -> readers.computeIfAbsent(value.root(), _ -> new ArrayList<>()).add(step));
    }

    /** The same blueprint with the chains of its steps. */
    static Blueprint link(Blueprint blueprint, PlanOptions options, Preferences preferences) {
        Fusion chains = new Fusion(blueprint, options, preferences);
        blueprint.steps().forEach(step -> chains.linked.add(chains.link(step)));
        return new Blueprint(chains.linked, blueprint.inputs(), blueprint.ends(), blueprint.kept());
    }

    private Blueprint.Step link(Blueprint.Step step) {
        return switch (step.stage()) {
            case Stage.Apply norm when norm.node().layer() instanceof Normalization ->
                    new Blueprint.Step(norm, step.predicts(), chain(norm.inputs().getFirst(), norm));
            case Stage.Apply sum when sum.node().layer() instanceof Add && sum.inputs().size() == 2 && options.predicts() ->
                    accumulate(step, sum);
            case Stage.Apply _, Stage.Fork _ -> step;
        };
    }

    /**
     * The layers up to the one that computes the value, and {@code last}, which reads it; empty if no kernel computes them all.
     */
    private List<Stage.Apply> chain(Value value, Stage.Apply last) {
        if (!makers.containsKey(value) || readers.get(value).size() > 1 || value.isKept()) {
            return List.of();
        }
        List<Stage.Apply> chain = Stream.concat(upTo(linked.get(makers.get(value))), Stream.of(last)).toList();
        return !reads(chain, covered) && preferences.folds(chain.stream().map(Stage.Apply::operation).toList()) ? chain
                : List.of();
    }

    private static Stream<Stage.Apply> upTo(Blueprint.Step step) {
        return switch (step.stage()) {
            case Stage.Apply layer -> step.chain().isEmpty() ? Stream.of(layer) : step.chain().stream();
            case Stage.Fork _ -> Stream.of();
        };
    }

    /** The inputs of a chain: those of its first layer, and the other summand of its last one. */
    private static boolean reads(List<Stage.Apply> chain, Set<Value> tensors) {
        return chain.getFirst().inputs().stream().map(Value::root).anyMatch(tensors::contains);
    }

    /** Prefers the summand that is computed last, so that few tensors stay in memory. */
    private Blueprint.Step accumulate(Blueprint.Step step, Stage.Apply sum) {
        List<Value> summands = sum.inputs().stream()
                .sorted(Comparator.comparing(summand -> makers.getOrDefault(summand, -1))).toList();
        for (List<Value> inputs : List.of(summands, summands.reversed())) {
            Value other = inputs.getFirst();
            Stage.Apply over = new Stage.Apply(sum.node(), sum.activation(), inputs, sum.output());
            List<Stage.Apply> chain = chain(inputs.getLast(), over);
            if (!chain.isEmpty() && canCover(sum.output(), other) && !reads(chain, Set.of(other.root()))) {
                sum.output().shareMemoryWith(other);
                covered.add(other.root());
                return new Blueprint.Step(over, step.predicts(), chain);
            }
        }
        return step;
    }

    /** Whether nothing reads the summand after the sum, and both have the same format. */
    private boolean canCover(Value sum, Value summand) {
        return !summand.isKept() && readers.get(summand.root()).getLast() == linked.size()
                && summand.format(options.batch()).equals(sum.format(options.batch()));
    }
}
