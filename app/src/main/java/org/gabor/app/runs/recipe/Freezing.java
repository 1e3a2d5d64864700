package org.gabor.app.runs.recipe;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.plan.FrozenParameters;
import org.gabor.graph.analysis.Inference;

/**
 * Which parameters of a network stay as they are.
 *
 * @param frozen how many of the trainable tensors
 * @param all how many trainable tensors there are
 * @param vain patterns that no parameter is named by
 */
public record Freezing(int frozen, int all, List<String> vain) {

    /** @param patterns names in which * stands for any characters */
    public static Freezing of(Inference network, List<String> patterns) {
        List<String> keys = network.graph().topologicalOrder().stream()
                .flatMap(node -> network.parameters(node.id()).stream().filter(spec -> spec.role().trainable())
                        .map(network.graph().owner(node)::key))
                .toList();
        int frozen = (int) keys.stream().filter(new FrozenParameters(patterns)::holds).count();
        return new Freezing(frozen, keys.size(), patterns.stream().filter(pattern -> matchesNothing(pattern, keys)).toList());
    }

    private static boolean matchesNothing(String pattern, List<String> keys) {
        return keys.stream().noneMatch(new FrozenParameters(List.of(pattern))::holds);
    }

    /** Why this is of no use, in one sentence. */
    public Optional<String> problem() {
        if (!vain.isEmpty()) {
            return Optional.of("No parameter of this network is called %s.".formatted(vain.getFirst()));
        }
        return frozen > 0 && frozen == all
                ? Optional.of("All parameters are frozen: there is nothing left to train.") : Optional.empty();
    }

    /** "Freezes 10 of 16 tensors."; empty if it freezes none. */
    public String sentence() {
        return frozen == 0 ? "" : "Freezes %d of %d tensors.".formatted(frozen, all);
    }
}
