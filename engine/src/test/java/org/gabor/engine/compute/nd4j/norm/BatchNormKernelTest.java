package org.gabor.engine.compute.nd4j.norm;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.KernelTrial;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.Layer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests batch normalization of vectors, images and videos: the batch's statistics in training, the running ones in prediction.
 */
class BatchNormKernelTest {

    private static final double EPS = 1e-3;

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(new BatchNorm1d(EPS, 0.1), new long[] {3, 5}),
                Arguments.of(new BatchNorm1d(EPS, 0.1), new long[] {5, 1}),
                Arguments.of(new BatchNorm2d(EPS, 0.1), new long[] {1, 3, 5, 7}),
                Arguments.of(new BatchNorm2d(EPS, 0.1), new long[] {3, 6, 1, 3}),
                Arguments.of(new BatchNorm3d(EPS, 0.1), new long[] {3, 5, 3, 2, 1}),
                Arguments.of(new BatchNorm3d(EPS, 0.1), new long[] {1, 6, 2, 5, 3}));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void normalisesEachChannelByItsBatch(Layer layer, long[] dims) {
        trial(dims).follows(binding -> Nd4jKernels.bind(layer, binding), (x, p) -> {
            double[] values = x.getFirst();
            int channels = (int) dims[1];
            double count = (double) values.length / channels;
            double[] mean = new double[channels];
            double[] variance = new double[channels];
            for (int i = 0; i < values.length; i++) {
                mean[channel(i, dims)] += values[i] / count;
            }
            for (int i = 0; i < values.length; i++) {
                variance[channel(i, dims)] += Math.pow(values[i] - mean[channel(i, dims)], 2) / count;
            }
            return normalised(values, mean, variance, p.get("weight"), p.get("bias"), dims);
        }, dims);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void normalisesByTheRunningStatisticsInPrediction(Layer layer, long[] dims) {
        trial(dims).in(Pass.PREDICTION).follows(binding -> Nd4jKernels.bind(layer, binding), (x, p) -> normalised(
                x.getFirst(), p.get("running_mean"), p.get("running_var"), p.get("weight"), p.get("bias"), dims), dims);
    }

    private static KernelTrial trial(long[] dims) {
        return new KernelTrial().input(dims).parameter("weight", dims[1]).parameter("bias", dims[1])
                .tracked("running_mean", dims[1]).tracked("running_var", dims[1]);
    }

    private static double[] normalised(double[] x, double[] mean, double[] variance, double[] weight, double[] bias,
                                       long[] dims) {
        return IntStream.range(0, x.length).mapToDouble(i -> {
            int c = channel(i, dims);
            return (x[i] - mean[c]) / Math.sqrt(variance[c] + EPS) * weight[c] + bias[c];
        }).toArray();
    }

    private static int channel(int place, long[] dims) {
        int pixels = 1;
        for (int i = 2; i < dims.length; i++) {
            pixels *= (int) dims[i];
        }
        return place / pixels % (int) dims[1];
    }
}
