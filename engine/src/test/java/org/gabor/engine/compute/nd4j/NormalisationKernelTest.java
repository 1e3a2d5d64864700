package org.gabor.engine.compute.nd4j;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The normalizations without a batch beside their definition: which values share a mean, and which share a weight. */
class NormalisationKernelTest {

    private static final double EPS = 1e-3;

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of((Object) new int[] {1, 3, 1, 5}), Arguments.of((Object) new int[] {3, 1, 3, 2}),
                Arguments.of((Object) new int[] {3, 6, 5, 7}), Arguments.of((Object) new int[] {1, 5, 4, 3}));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void layerNorm(int[] shape) {
        int size = shape[1] * shape[2] * shape[3];
        long[] example = {shape[1], shape[2], shape[3]};
        new KernelTrial().input(dims(shape)).parameter("weight", example).parameter("bias", example)
                .follows(site -> Nd4jKernels.bind(new LayerNorm(EPS), site),
                        (x, p) -> normalise(x, p, i -> i / size, i -> i % size), dims(shape));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void layerNormOfAVector(int[] shape) {
        int size = shape[1] * shape[3];
        new KernelTrial().input(shape[0], size).parameter("weight", size).parameter("bias", size)
                .follows(site -> Nd4jKernels.bind(new LayerNorm(EPS), site),
                        (x, p) -> normalise(x, p, i -> i / size, i -> i % size), shape[0], size);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void layerNormOverTheChannels(int[] shape) {
        int pixels = shape[2] * shape[3];
        new KernelTrial().input(dims(shape)).parameter("weight", shape[1]).parameter("bias", shape[1])
                .follows(site -> Nd4jKernels.bind(new LayerNorm2d(EPS), site),
                        (x, p) -> normalise(x, p, i -> i / (shape[1] * pixels) * pixels + i % pixels, i -> i / pixels % shape[1]),
                        dims(shape));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void groupNorm(int[] shape) {
        int groups = shape[1] == 6 ? 3 : shape[1];
        int pixels = shape[2] * shape[3];
        new KernelTrial().input(dims(shape)).parameter("weight", shape[1]).parameter("bias", shape[1])
                .follows(site -> Nd4jKernels.bind(new GroupNorm(groups, EPS), site),
                        (x, p) -> normalise(x, p, i -> i / (shape[1] / groups * pixels), i -> i / pixels % shape[1]),
                        dims(shape));
    }

    private static long[] dims(int[] shape) {
        return Arrays.stream(shape).asLongStream().toArray();
    }

    /** @param set which mean and variance a place belongs to; {@code channel} which weight and bias */
    private static double[] normalise(List<double[]> inputs, Map<String, double[]> p,
                                      IntUnaryOperator set, IntUnaryOperator channel) {
        double[] x = inputs.getFirst();
        int sets = IntStream.range(0, x.length).map(set).max().orElseThrow() + 1;
        double[] count = new double[sets];
        double[] mean = new double[sets];
        double[] variance = new double[sets];
        for (int i = 0; i < x.length; i++) {
            count[set.applyAsInt(i)]++;
            mean[set.applyAsInt(i)] += x[i];
        }
        for (int i = 0; i < x.length; i++) {
            int s = set.applyAsInt(i);
            variance[s] += Math.pow(x[i] - mean[s] / count[s], 2);
        }
        return IntStream.range(0, x.length).mapToDouble(i -> {
            int s = set.applyAsInt(i);
            double normal = (x[i] - mean[s] / count[s]) / Math.sqrt(variance[s] / count[s] + EPS);
            return normal * p.get("weight")[channel.applyAsInt(i)] + p.get("bias")[channel.applyAsInt(i)];
        }).toArray();
    }
}
