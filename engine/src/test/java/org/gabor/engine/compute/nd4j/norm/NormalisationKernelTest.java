package org.gabor.engine.compute.nd4j.norm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.nd4j.KernelTrial;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.graph.layer.GlobalResponseNorm;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the normalizations that don't depend on the batch with their definition: which values share a mean, and which a
 * weight.
 */
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
                .follows(binding -> Nd4jKernels.bind(new LayerNorm(EPS), binding),
                        (x, p) -> normalise(x, p, i -> i / size, i -> i % size), dims(shape));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void layerNormOfAVector(int[] shape) {
        int size = shape[1] * shape[3];
        new KernelTrial().input(shape[0], size).parameter("weight", size).parameter("bias", size)
                .follows(binding -> Nd4jKernels.bind(new LayerNorm(EPS), binding),
                        (x, p) -> normalise(x, p, i -> i / size, i -> i % size), shape[0], size);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void layerNormOverTheChannels(int[] shape) {
        int pixels = shape[2] * shape[3];
        new KernelTrial().input(dims(shape)).parameter("weight", shape[1]).parameter("bias", shape[1])
                .follows(binding -> Nd4jKernels.bind(new LayerNorm2d(EPS), binding),
                        (x, p) -> normalise(x, p, i -> i / (shape[1] * pixels) * pixels + i % pixels, i -> i / pixels % shape[1]),
                        dims(shape));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void groupNorm(int[] shape) {
        int groups = shape[1] == 6 ? 3 : shape[1];
        int pixels = shape[2] * shape[3];
        new KernelTrial().input(dims(shape)).parameter("weight", shape[1]).parameter("bias", shape[1])
                .follows(binding -> Nd4jKernels.bind(new GroupNorm(groups, EPS), binding),
                        (x, p) -> normalise(x, p, i -> i / (shape[1] / groups * pixels), i -> i / pixels % shape[1]),
                        dims(shape));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void globalResponseNorm(int[] shape) {
        new KernelTrial().input(dims(shape)).parameter("gamma", 1, 1, 1, shape[1]).parameter("beta", 1, 1, 1, shape[1])
                .follows(binding -> Nd4jKernels.bind(new GlobalResponseNorm(EPS), binding),
                        (x, p) -> respond(x.getFirst(), shape[1], shape[2] * shape[3], p), dims(shape));
    }

    /** Woo et al. 2023, algorithm 1, one sample after the other. */
    private static double[] respond(double[] x, int channels, int pixels, Map<String, double[]> p) {
        double[] y = new double[x.length];
        for (int first = 0; first < x.length; first += channels * pixels) {
            double[] norms = new double[channels];
            for (int c = 0; c < channels; c++) {
                int map = first + c * pixels;
                norms[c] = Math.sqrt(IntStream.range(map, map + pixels).mapToDouble(i -> x[i] * x[i]).sum());
            }
            double mean = Arrays.stream(norms).average().orElseThrow();
            for (int i = first; i < first + channels * pixels; i++) {
                int c = (i - first) / pixels;
                y[i] = p.get("gamma")[c] * (x[i] * norms[c] / (mean + EPS)) + p.get("beta")[c] + x[i];
            }
        }
        return y;
    }

    private static long[] dims(int[] shape) {
        return Arrays.stream(shape).asLongStream().toArray();
    }

    /** @param set the mean and variance that a position belongs to; {@code channel} its weight and bias */
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
