package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gabor.engine.ChildJvm;
import org.gabor.engine.compute.onednn.OneDnnKernels;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.Target;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes in which oneDNN has no AVX-512, and in which there is no oneDNN: they train like others, and don't offer bf16. */
class LesserMachinesTest {

    private static final int BATCH = 8;
    private static final int STEPS = 4;
    /** The tolerance of the loss. With steps too small to magnify rounding, another number of threads makes half of it. */
    private static final double ROUNDING = 5e-4;

    @ParameterizedTest
    @CsvSource({"ONEDNN_MAX_CPU_ISA, AVX2", "GABOR_ONEDNN, off"})
    void trainLeNetAsOthersDo(String variable, String value) throws Exception {
        trainAsOthersDo(variable, value, "lenet", "0.01");
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"ONEDNN_MAX_CPU_ISA, AVX2", "GABOR_ONEDNN, off"})
    void trainResNetAsOthersDo(String variable, String value) throws Exception {
        trainAsOthersDo(variable, value, "resnet18_d2l", "1e-4");
    }

    private static void trainAsOthersDo(String variable, String value, String... arguments) throws Exception {
        assumeTrue(OneDnnKernels.areAvailable());
        assumeTrue(List.of("amd64", "x86_64").contains(System.getProperty("os.arch")));
        List<String> said = ChildJvm.of(LesserMachinesTest.class).option("-Xmx512m").variable(variable, value).run(arguments);
        assertArrayEquals(new double[] {0}, ChildJvm.numbers(said, "bf16"));
        double[] expected = losses(arguments);
        double[] actual = ChildJvm.numbers(said, "losses");
        assertTrue(expected[STEPS - 1] < expected[0]);
        for (int step = 0; step < STEPS; step++) {
            assertEquals(expected[step], actual[step], ROUNDING * expected[step], "loss at step " + step);
        }
    }

    /** @param arguments the network's id and the learning rate */
    private static double[] losses(String... arguments) {
        try (Plan plan = Plan.compile(Zoo.find(arguments[0]).orElseThrow().network().get(), PlanOptions.training(BATCH, 0));
                Optimizer optimizer =
                        Optimizer.of(new OptimizerSpec.Sgd(0.9, false, 0), Optional.empty(), plan.parameters().vector())) {
            plan.initialize(Initialization.XAVIER_UNIFORM, 3);
            float[] images = TwinPlans.images(plan, BATCH);
            List<Target> targets = Label.all(IntStream.range(0, BATCH).map(i -> i % plan.classes()).toArray());
            double rate = Double.parseDouble(arguments[1]);
            return IntStream.range(0, STEPS)
                    .mapToDouble(_ -> plan.trainStep(plan.batchOf(images, targets), optimizer, rate).loss()).toArray();
        }
    }

    public static void main(String... arguments) {
        System.out.println("bf16 " + (Plan.computesIn(Precision.BF16) ? 1 : 0));
        System.out.println("losses "
                + Arrays.stream(losses(arguments)).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        System.exit(0);
    }
}
