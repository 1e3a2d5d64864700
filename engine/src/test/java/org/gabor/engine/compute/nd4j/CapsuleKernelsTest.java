package org.gabor.engine.compute.nd4j;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.capsule.Squash;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares capsules with the paper's equations, written out for one capsule at a time. The gradients are those of the whole
 * routing, with the coupling coefficients.
 */
class CapsuleKernelsTest {

    private static Kernel bind(Layer layer, NdBinding binding) {
        return Nd4jKernels.bind(layer, binding);
    }

    private static double[] squash(double[] s) {
        double squared = Arrays.stream(s).map(v -> v * v).sum();
        return Arrays.stream(s).map(v -> squared == 0 ? 0 : squared / (1 + squared) * v / Math.sqrt(squared)).toArray();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 5, 3, 4, 3", "3, 6, 3, 5, 2, 1", "3, 5, 4, 6, 3, 2", "1, 7, 2, 1, 5, 3", "3, 9, 3, 3, 4, 4"})
    void digitCapsRouteByAgreement(int n, int inputs, int inputLength, int capsules, int length, int routings) {
        new KernelTrial().input(n, inputs, inputLength).parameter("weight", capsules, inputs, length, inputLength).within(1e-4)
                .follows(binding -> bind(new DigitCaps(capsules, length, routings), binding), (x, p) -> {
                    double[] out = new double[n * capsules * length];
                    for (int example = 0; example < n; example++) {
                        double[][][] votes = votes(x.getFirst(), example, p.get("weight"), inputs, inputLength, capsules, length);
                        double[][] v = route(votes, routings);
                        for (int j = 0; j < capsules; j++) {
                            System.arraycopy(v[j], 0, out, (example * capsules + j) * length, length);
                        }
                    }
                    return out;
                }, n, capsules, length);
    }

    /** û by input capsule, output capsule and component. */
    private static double[][][] votes(double[] u, int example, double[] weight, int inputs, int inputLength,
                                      int capsules, int length) {
        double[][][] votes = new double[inputs][capsules][length];
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < capsules; j++) {
                for (int d = 0; d < length; d++) {
                    for (int l = 0; l < inputLength; l++) {
                        votes[i][j][d] += weight[((j * inputs + i) * length + d) * inputLength + l]
                                * u[(example * inputs + i) * inputLength + l];
                    }
                }
            }
        }
        return votes;
    }

    /** Procedure 1. */
    private static double[][] route(double[][][] votes, int routings) {
        int capsules = votes[0].length;
        double[][] b = new double[votes.length][capsules];
        double[][] v = new double[capsules][];
        for (int r = 0; r < routings; r++) {
            double[][] c = Arrays.stream(b).map(CapsuleKernelsTest::softmax).toArray(double[][]::new);
            for (int j = 0; j < capsules; j++) {
                double[] s = new double[votes[0][0].length];
                for (int i = 0; i < votes.length; i++) {
                    for (int d = 0; d < s.length; d++) {
                        s[d] += c[i][j] * votes[i][j][d];
                    }
                }
                v[j] = squash(s);
            }
            for (int i = 0; i < votes.length; i++) {
                for (int j = 0; j < capsules; j++) {
                    for (int d = 0; d < v[j].length; d++) {
                        b[i][j] += votes[i][j][d] * v[j][d];
                    }
                }
            }
        }
        return v;
    }

    private static double[] softmax(double[] logits) {
        double sum = Arrays.stream(logits).map(Math::exp).sum();
        return Arrays.stream(logits).map(logit -> Math.exp(logit) / sum).toArray();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 5, 3", "3, 3, 3, 4", "3, 5, 1, 5"})
    void primaryCapsAreSquashedChannels(int n, int channels, int types, int length) {
        Window window = Window.of(3).withStride(2);
        new KernelTrial().input(n, channels, 7, 5).parameter("weight", types * length, channels, 3, 3)
                .parameter("bias", types * length)
                .follows(binding -> bind(new PrimaryCaps(types, length, window), binding), (x, p) -> {
                    double[] out = new double[n * types * 6 * length];
                    for (int capsule = 0; capsule < n * types * 6; capsule++) {
                        int place = capsule % 6;
                        int type = capsule / 6 % types;
                        int example = capsule / 6 / types;
                        double[] s = IntStream.range(0, length).mapToDouble(l -> convolve(x.getFirst(), p.get("weight"),
                                p.get("bias"), channels, example, type * length + l, place / 2, place % 2)).toArray();
                        System.arraycopy(squash(s), 0, out, capsule * length, length);
                    }
                    return out;
                }, n, types * 6, length);
    }

    /** A 3×3 window with stride 2 over 7×5 pixels. */
    private static double convolve(double[] x, double[] weight, double[] bias, int channels, int example, int filter,
                                   int row, int column) {
        double sum = bias[filter];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    sum += weight[((filter * channels + c) * 3 + i) * 3 + j]
                            * x[((example * channels + c) * 7 + 2 * row + i) * 5 + 2 * column + j];
                }
            }
        }
        return sum;
    }

    @Test
    void lengthsAreEuclidean() {
        for (int n : List.of(1, 3)) {
            for (int capsules : List.of(1, 3, 5, 6)) {
                new KernelTrial().input(n, capsules, 7).follows(binding -> bind(new CapsuleLength(), binding),
                        (x, _) -> IntStream.range(0, n * capsules).mapToDouble(i -> Math.sqrt(
                                Arrays.stream(x.getFirst(), i * 7, i * 7 + 7).map(v -> v * v).sum())).toArray(),
                        n, capsules);
            }
        }
    }

    /** Vectors of exactly 0 have finite gradients, and no NaN. */
    @Test
    void vectorsOfZerosHaveSlopes() {
        new KernelTrial().scaled(0, 2, 3, 4).within(0.01).follows(binding -> new Kernel() {
            private final Squash squash = new Squash(binding.input(), binding.output(), 4, binding.resources());

            @Override
            public void forward(Pass pass) {
                squash.forward();
            }

            @Override
            public void backward() {
                squash.backward();
            }
        }, (_, _) -> new double[24], 2, 3, 4);
    }
}
