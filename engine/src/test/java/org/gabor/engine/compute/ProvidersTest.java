package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.onednn.OneDnnKernels;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.task.Batch;
import org.gabor.engine.task.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks train the same with every provider. */
class ProvidersTest {

    private static final int BATCH = 32;
    private static final int STEPS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"lenet-relu-max", "lenet-bn-sigmoid-avg"})
    void oneDnnTrainsAsNd4jAlone(String network) {
        assumeTrue(OneDnnKernels.areAvailable());
        List<Double> expected = losses(network, new Nd4jKernels());
        List<Double> actual = losses(network, new OneDnnKernels(new Nd4jKernels()));
        for (int step = 0; step < STEPS; step++) {
            assertEquals(expected.get(step), actual.get(step), 1e-4, "loss at step " + step);
        }
    }

    static List<Double> losses(String network, KernelProvider kernels) {
        try (Plan plan = Plan.compile(OracleNetworks.lenet(network), PlanOptions.training(BATCH, 0), kernels);
                Optimizer optimizer =
                        Optimizer.of(new OptimizerSpec.Sgd(0.9, false, 0), Optional.empty(), plan.parameters().vector())) {
            plan.initialize(Initialization.XAVIER_UNIFORM, 3);
            FashionRows rows = FashionRows.read();
            List<Double> losses = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                Batch batch = plan.batchOf(rows.images(step * BATCH, BATCH), Label.all(rows.labels(step * BATCH, BATCH)));
                losses.add(plan.trainStep(batch, optimizer, 0.01).loss());
            }
            return losses;
        }
    }

    @Test
    void oneDnnCanBeSwitchedOff() {
        String before = System.getProperty("gabor.onednn");
        System.setProperty("gabor.onednn", "off");
        try {
            assertInstanceOf(Nd4jKernels.class, Providers.best());
        } finally {
            if (before == null) {
                System.clearProperty("gabor.onednn");
            } else {
                System.setProperty("gabor.onednn", before);
            }
        }
    }
}
