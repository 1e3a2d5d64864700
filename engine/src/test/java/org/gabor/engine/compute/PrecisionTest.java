package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Loss;
import org.gabor.graph.model.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests plans with feature maps in bf16. */
class PrecisionTest {

    private static final PlanOptions SINGLE = new PlanOptions(3, 1, true, Loss.CrossEntropy.DEFAULT);
    private static final PlanOptions HALF = SINGLE.withPrecision(Precision.BF16);
    /** Each tensor between two layers is rounded by up to 2⁻⁸: usually by half of it, and by more in sums that almost vanish. */
    private static final double BOUND = 8.0 / (1 << 8);

    /** All networks except the one in which a normalization cancels a bias, whose gradient is only rounding. */
    static Stream<Graph> networks() {
        return KernelCase.all().filter(network -> !network.name().equals("batch norm between")).map(KernelCase::graph);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void bf16IsCloseToSinglePrecision(Graph network) {
        assumeTrue(Plan.computesIn(Precision.BF16));
        new TwinPlans(() -> Plan.compile(network, SINGLE), () -> Plan.compile(network, HALF)).areEqualInNorm(BOUND);
    }

    @Test
    void whoCannotSaysSo() {
        Graph network = KernelCase.all().findFirst().orElseThrow().graph();
        assertTrue(assertThrows(PlanException.class, () -> Plan.compile(network, HALF, new Nd4jKernels())).getMessage()
                .startsWith("This machine does not compute in bf16: "));
    }
}
