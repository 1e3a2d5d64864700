package org.gabor.engine.compute.nd4j.pointwise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.KernelTrial;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.nd4j.array.ArrayStorage;
import org.gabor.engine.compute.nd4j.array.HostArray;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.layer.StochasticDepth;
import org.junit.jupiter.api.Test;

/** Whole samples are dropped or scaled up; the choice depends only on seed and index. */
class StochasticDepthKernelTest {

    private static final double P = 0.3;
    private static final int SIZE = 3 * 5;

    /** The factor of each sample in this pass. */
    private static double[] factors(int n, Pass pass) {
        try (Resources resources = new Resources(ArrayStorage::allocate)) {
            NdTensor in = NdTensor.zeros(resources, n, 3, 5, 1);
            NdTensor out = NdTensor.zeros(resources, n, 3, 5, 1);
            in.values().assign(1);
            out.requiredGradient().assign(1);
            Kernel kernel = Nd4jKernels.bind(new StochasticDepth(P),
                    new NdBinding(List.of(in), out, Map.of(), resources, 4));
            kernel.forward(pass);
            kernel.backward();
            float[] values = new float[n * SIZE];
            new HostArray(out.values()).read(values);
            float[] gradient = new float[n * SIZE];
            new HostArray(in.requiredGradient()).read(gradient);
            for (int i = 0; i < values.length; i++) {
                assertEquals(values[i / SIZE * SIZE], values[i], "the same for a whole sample");
                assertTrue(!(pass instanceof Pass.Training) || gradient[i] == values[i], "the same backward as forward");
            }
            return IntStream.range(0, n).mapToDouble(i -> values[i * SIZE]).toArray();
        }
    }

    @Test
    void keptExamplesMakeUpForTheDropped() {
        double[] factors = factors(2000, new Pass.Training(1, new int[0]));
        long dropped = Arrays.stream(factors).filter(factor -> factor == 0).count();
        assertEquals(P * 2000, dropped, 5 * Math.sqrt(2000 * P * (1 - P)));
        assertTrue(Arrays.stream(factors).allMatch(factor -> factor == 0 || Math.abs(factor - 1 / 0.7) < 1e-6));
    }

    @Test
    void theSeedDecides() {
        String first = Arrays.toString(factors(50, new Pass.Training(1, new int[0])));
        assertEquals(first, Arrays.toString(factors(50, new Pass.Training(1, new int[0]))));
        assertNotEquals(first, Arrays.toString(factors(50, new Pass.Training(2, new int[0]))));
    }

    @Test
    void predictionChangesNothing() {
        assertTrue(Arrays.stream(factors(50, Pass.PREDICTION)).allMatch(factor -> factor == 1));
    }

    @Test
    void theSlopeIsThatOfTheFactors() {
        for (int n : List.of(1, 3)) {
            new KernelTrial().input(n, 3, 5, 7).follows(binding -> Nd4jKernels.bind(new StochasticDepth(0), binding),
                    (x, _) -> x.getFirst().clone(), n, 3, 5, 7);
        }
    }
}
