package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.gabor.engine.ChildJvm;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.data.NoiseDataset;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.task.Label;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that repeatedly compiles, trains and closes plans must not grow. */
@Tag("slow")
class ManyPlansTest {

    private static final int ROUNDS = 200;
    /** By then oneDNN's cache of primitives is full, and Java's code is compiled; the C1 compiler is enough. */
    private static final int WARM_UP = 20;
    private static final int STEPS = 3;
    private static final int BATCH = 32;
    private static final long MOST = 4 << 20;

    @ParameterizedTest
    @CsvSource({"lenet, F32", "lenet, BF16", "bn-lenet, F32", "bn-lenet, BF16"})
    void residentMemoryStaysWhereItIs(String network, Precision precision, TestReporter report) throws Exception {
        assumeTrue(Plan.computesIn(precision));
        List<String> said = ChildJvm.of(ManyPlansTest.class).option("-Xmx64m").option("-Xms64m").option("-XX:+UseSerialGC")
                .option("-XX:+AlwaysPreTouch").option("-XX:TieredStopAtLevel=1").variable("MALLOC_ARENA_MAX", "2")
                .run(network, precision.name());
        long before = (long) ChildJvm.numbers(said, "round-" + WARM_UP)[0];
        long after = (long) ChildJvm.numbers(said, "round-" + ROUNDS)[0];
        report.publishEntry("resident memory", "%s in %s: %.1f MB after %d plans, %.1f MB after %d".formatted(
                network, precision, before / 1e6, WARM_UP, after / 1e6, ROUNDS));
        assertTrue(after - before <= MOST, "grows from %d to %d bytes".formatted(before, after));
    }

    public static void main(String... arguments) {
        Graph network = Zoo.find(arguments[0]).orElseThrow().network().get();
        PlanOptions options = PlanOptions.training(BATCH, 0).withPrecision(Precision.valueOf(arguments[1]));
        for (int round = 1; round <= ROUNDS; round++) {
            live(network, options);
            if (round % WARM_UP == 0) {
                System.gc();
                System.out.println("round-%d %d".formatted(round, Pointer.physicalBytes()));
            }
        }
        System.exit(0);
    }

    private static void live(Graph network, PlanOptions options) {
        try (Plan plan = Plan.compile(network, options);
                Optimizer optimizer = Optimizer.of(OptimizerSpec.Adam.DEFAULT, Optional.of(1.0), plan.parameters().vector())) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 1);
            float[] images = NoiseDataset.of(BATCH * plan.inputShape().size());
            for (int step = 0; step < STEPS; step++) {
                plan.trainStep(plan.batchOf(images, Label.all(new int[BATCH - step])), optimizer, 1e-3);
            }
            plan.evaluate(plan.batchOf(images, Label.all(new int[BATCH])));
        }
    }
}
