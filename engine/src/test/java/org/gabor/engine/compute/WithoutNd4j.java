package org.gabor.engine.compute;

import java.util.Arrays;
import java.util.Optional;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.task.Label;
import org.gabor.zoo.Zoo;

/** Trains LeNet for three steps, with everything that a run does. */
final class WithoutNd4j {

    private static final int BATCH = 4;

    private WithoutNd4j() {}

    public static void main(String... arguments) {
        OptimizerSpec sgd = new OptimizerSpec.Sgd(0.9, true, 1e-4);
        try (Plan plan = Plan.compile(Zoo.find("lenet").orElseThrow().network().get(), PlanOptions.training(BATCH, 0));
                Optimizer optimizer = Optimizer.of(sgd, Optional.of(1.0), plan.parameters().vector())) {
            plan.initialize(Initialization.XAVIER_UNIFORM, 1);
            float[] images = new float[Math.toIntExact(BATCH * plan.inputShape().size())];
            Arrays.fill(images, 0.5f);
            for (int step = 0; step < 3; step++) {
                plan.trainStep(plan.batchOf(images, Label.all(new int[BATCH])), optimizer, 0.1);
            }
            plan.parameters().updateRatios(optimizer, 0.1);
            plan.parameters().forEach(parameter -> parameter.write(parameter.read()));
            optimizer.stateNames().forEach(name -> optimizer.writeState(name, optimizer.readState(name)));
            plan.evaluate(plan.batchOf(images, Label.all(new int[BATCH - 1])));
        }
        System.out.println("trained");
    }
}
