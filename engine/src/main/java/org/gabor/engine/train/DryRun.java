package org.gabor.engine.train;

import java.util.function.Function;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.data.NoiseDataset;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.task.Batch;
import org.gabor.engine.task.Label;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;

/** Trains a run's network on noise to time its steps; reads and keeps nothing. */
record DryRun(Plan plan, Optimizer optimizer, Batch batch) {

    /** Small enough to keep the initial weights practically unchanged. */
    private static final double LEARNING_RATE = 1e-9;

    /**
     * Returns the result of {@code use} on a dry run; throws {@link PlanException} if the network cannot be run.
     *
     * @param batch images per step
     */
    static <T> T in(Precision precision, TrainingSpec spec, int batch, Function<DryRun, T> use) {
        Recipe recipe = spec.recipe();
        try (Plan plan = Plan.compile(spec.network(), spec.options(batch, precision));
                Optimizer optimizer = Optimizer.of(recipe.optimizer(), recipe.clipNorm(), plan.parameters().vector())) {
            plan.initialize(recipe.initialization(), recipe.seed());
            float[] images = NoiseDataset.of(plan.inputShape().size() * batch);
            return use.apply(new DryRun(plan, optimizer, plan.batchOf(images, Label.all(new int[batch]))));
        }
    }

    /** Runs a training step and returns its seconds. */
    double step() {
        Stopwatch watch = new Stopwatch();
        plan.trainStep(batch, optimizer, LEARNING_RATE);
        return watch.seconds();
    }

    /** Validates a batch and returns its seconds. */
    double validate() {
        Stopwatch watch = new Stopwatch();
        plan.evaluate(batch);
        return watch.seconds();
    }
}
