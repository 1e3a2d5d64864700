package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.optim.Loss;
import org.gabor.graph.build.NetworkBuilder;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Image;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tensors share memory, and still each is what it was whenever it is read. */
class LifetimesTest {

    private static final int BATCH = 3;
    private static final PlanOptions OPTIONS = new PlanOptions(BATCH, 1, true, Loss.DEFAULT);

    static Stream<Graph> networks() {
        return Stream.of(LongStream.range(0, 20).mapToObj(RandomNetwork::of), KernelCase.all().map(KernelCase::graph),
                Stream.of(small("cifar_resnet20_A", 8), small("googlenet_d2l", 32))).flatMap(graphs -> graphs);
    }

    private static Graph small(String id, int extent) {
        return Zoo.find(id).orElseThrow().network(new Image(3, extent, extent), 5);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void nothingIsOverwrittenBeforeItIsRead(Graph network) {
        for (KernelProvider kernels : List.of(new Nd4jKernels(), Providers.best(), new EagerFusion(Providers.best()))) {
            try (Plan plan = TwinPlans.randomised(Plan.compile(network, OPTIONS, new Watched(kernels)))) {
                Targets targets = Targets.of(new Random(1).ints(BATCH, 0, plan.classes()).toArray());
                plan.gradients(TwinPlans.images(plan, BATCH), targets, BATCH);
                plan.forward(TwinPlans.images(plan, BATCH), BATCH);
            }
        }
    }

    /** A chain of sums has one gradient, however long it is. */
    @Test
    void sumsShareTheirGradient() {
        Graph network = NetworkBuilder.network("Net", new Image(2, 8, 8), x -> {
            var a = x.then("a", Conv2d.of(2, 1));
            var b = x.then("b", Conv2d.of(2, 1));
            var c = x.then("c", Conv2d.of(2, 1));
            return a.merge("ab", new Add(), b).merge("abc", new Add(), c).then("f", new Flatten());
        });
        Arena arena = new Arena();
        Planner.plan(LiveGraph.of(network), PlanOptions.training(BATCH, 0), new Nd4jKernels(), arena);
        long maps = BATCH * 2 * 8 * 8 * Float.BYTES;
        assertEquals(7 * maps, arena.blocks().stream().mapToLong(Arena.Block::bytes).sum(), "six values and a gradient");
    }
}
