package org.gabor.engine.compute.exec;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.plan.Arena;
import org.gabor.engine.compute.plan.Blueprint;
import org.gabor.engine.compute.plan.Stage;
import org.gabor.engine.compute.plan.Value;
import org.gabor.engine.memory.Scratch;

/** Binds a blueprint's steps: one by one for training, some of them fused for prediction. */
record StepBinder(Blueprint blueprint, Arena arena, KernelBinder binder) {

    /**
     * Binds all steps, from the last to the first. Near the end, weights are largest and the arena is fullest, so that whatever
     * is allocated outside the arena for these steps is large enough for the others.
     */
    List<TimedKernel> learning() {
        List<Blueprint.Step> steps = blueprint.steps();
        return IntStream.iterate(steps.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> bind(steps.get(i).stage(), arena.scratch(blueprint.back(i)))).toList().reversed();
    }

    /**
     * Binds the steps on which the output depends.
     *
     * @param learning the kernels for training, which are reused for prediction if there is no better one; none if the plan only
     *     predicts
     */
    List<TimedKernel> predicting(List<TimedKernel> learning) {
        Deque<TimedKernel> bound = new ArrayDeque<>();
        Set<Value> folded = new HashSet<>();
        for (int i = blueprint.steps().size() - 1; i >= 0; i--) {
            Blueprint.Step step = blueprint.steps().get(i);
            if (step.predicts() && Collections.disjoint(step.stage().outputs(), folded)) {
                int index = i;
                bound.addFirst(fold(step, folded).orElseGet(() -> learning.isEmpty()
                        ? bind(step.stage(), binder.resources()::allocate) : learning.get(index)));
            }
        }
        return List.copyOf(bound);
    }

    private TimedKernel bind(Stage stage, Scratch scratch) {
        return new TimedKernel(stage.nodes(), binder.bind(stage, scratch));
    }

    /** @param folded receives the values that are no longer computed */
    private Optional<TimedKernel> fold(Blueprint.Step step, Set<Value> folded) {
        List<Stage.Apply> chain = step.chain();
        Optional<Kernel> kernel = chain.isEmpty() ? Optional.empty() : binder.fold(chain);
        return kernel.map(whole -> {
            chain.forEach(layer -> folded.add(layer.output()));
            return new TimedKernel(chain.stream().flatMap(layer -> layer.nodes().stream()).toList(), whole);
        });
    }
}
