package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.task.Label;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

/** Every native object of a plan and an optimizer is closed with them: none waits for the garbage collector. */
class OwnershipTest {

    private static final int BATCH = 4;

    @Test
    void nothingNativeIsLeftBehind() {
        live();
        long before = Pointer.totalCount();
        live();
        long left = Pointer.totalCount() - before;
        assertTrue(left <= 0, left + " native objects are left behind");
    }

    private static void live() {
        try (Plan plan = Plan.compile(network(), PlanOptions.training(BATCH, 0));
                Optimizer optimizer = Optimizer.of(OptimizerSpec.Adam.DEFAULT, Optional.of(1.0), plan.parameters().vector())) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 1);
            float[] images = new float[Math.toIntExact(BATCH * plan.inputShape().size())];
            plan.trainStep(plan.batchOf(images, Label.all(new int[BATCH])), optimizer, 0.1);
            plan.trainStep(plan.batchOf(images, Label.all(new int[BATCH - 1])), optimizer, 0.1);
            plan.parameters().updateRatios(optimizer, 0.1);
            optimizer.stateNames().forEach(name -> optimizer.writeState(name, optimizer.readState(name)));
            plan.evaluate(plan.batchOf(images, Label.all(new int[BATCH])));
        }
    }

    private static Graph network() {
        return NetworkBuilder.network("Residual", new FeatureMap(3, 12, 12), x -> {
            var trunk = x.then("conv1", Conv2d.of(17, 3)).then("bn1", BatchNorm2d.DEFAULT)
                    .then("act1", new Activation(Activation.Function.RELU)).then("pool1", MaxPool2d.of(2));
            var branch = trunk.then("bn2", BatchNorm2d.DEFAULT);
            return branch.merge("add", new Add(), trunk).then("pool2", AvgPool2d.of(2)).then("flat", new Flatten())
                    .then("fc1", Linear.of(9)).then("act2", new Activation(Activation.Function.SIGMOID))
                    .then("drop", new Dropout(0.5)).then("fc2", Linear.of(3));
        });
    }
}
