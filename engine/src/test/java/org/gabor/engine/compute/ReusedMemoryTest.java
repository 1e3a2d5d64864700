package org.gabor.engine.compute;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.Target;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tensors share memory, but each has its values whenever it is read. */
class ReusedMemoryTest {

    private static final int BATCH = 3;
    private static final PlanOptions OPTIONS = new PlanOptions(BATCH, 1, true, Loss.CrossEntropy.DEFAULT);

    static Stream<Graph> networks() {
        return Stream.of(LongStream.range(0, 20).mapToObj(RandomNetwork::of), KernelCase.all().map(KernelCase::graph),
                Stream.of(small("cifar_resnet20_A", 8), small("googlenet_d2l", 32))).flatMap(graphs -> graphs);
    }

    private static Graph small(String id, int extent) {
        return Zoo.find(id).orElseThrow().network(new FeatureMap(3, extent, extent), 5);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void nothingIsOverwrittenBeforeItIsRead(Graph network) {
        for (KernelProvider kernels : List.of(new Nd4jKernels(), Providers.best(), new EagerFusion(Providers.best()))) {
            try (Plan plan = TwinPlans.randomised(Plan.compile(network, OPTIONS, new WatchedKernels(kernels)))) {
                List<Target> targets = Label.all(new Random(1).ints(BATCH, 0, plan.classes()).toArray());
                plan.gradients(plan.batchOf(TwinPlans.images(plan, BATCH), targets));
                plan.forward(TwinPlans.images(plan, BATCH), BATCH);
            }
        }
    }
}
