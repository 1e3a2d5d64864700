package org.gabor.engine.compute.nd4j;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Shift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares layers that move or weight channels with their definition, value by value. */
class ChannelKernelsTest {

    /** The values of one sample by channel, row and column. */
    private record Maps(double[] values, int channels, int height, int width) {

        double at(int n, int c, int row, int column) {
            return row < 0 || row >= height || column < 0 || column >= width ? 0
                    : values[((n * channels + c) * height + row) * width + column];
        }
    }

    private interface Place {
        double at(int n, int c, int row, int column);
    }

    private static double[] fill(int[] dims, Place place) {
        double[] values = new double[dims[0] * dims[1] * dims[2] * dims[3]];
        for (int i = 0; i < values.length; i++) {
            int column = i % dims[3];
            int row = i / dims[3] % dims[2];
            int c = i / dims[3] / dims[2] % dims[1];
            values[i] = place.at(i / dims[3] / dims[2] / dims[1], c, row, column);
        }
        return values;
    }

    private static Kernel bind(Layer layer, NdBinding binding) {
        return Nd4jKernels.bind(layer, binding);
    }

    static Stream<Arguments> shifts() {
        return Stream.of(Arguments.of(3, 1, 6, 5, 4), Arguments.of(3, 3, 19, 5, 7), Arguments.of(5, 3, 25, 3, 3),
                Arguments.of(5, 1, 27, 1, 2), Arguments.of(3, 3, 9, 1, 1), Arguments.of(1, 3, 3, 2, 2));
    }

    @ParameterizedTest
    @MethodSource("shifts")
    void shiftMovesEachNinthOfTheChannelsItsWay(int kernel, int n, int channels, int height, int width) {
        int each = channels / (kernel * kernel);
        new KernelTrial().input(n, channels, height, width).follows(binding -> bind(new Shift(kernel), binding), (x, _) -> {
            Maps in = new Maps(x.getFirst(), channels, height, width);
            return fill(new int[] {n, channels, height, width}, (example, c, row, column) -> {
                int way = c < each * kernel * kernel ? c / each : kernel * kernel / 2;
                return in.at(example, c, row + way / kernel - kernel / 2, column + way % kernel - kernel / 2);
            });
        }, n, channels, height, width);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void shuffleReadsTheTableOfChannelsByColumn(int n, int groups, int channels) {
        new KernelTrial().input(n, channels, 3, 5).follows(binding -> bind(new ChannelShuffle(groups), binding), (x, _) -> {
            Maps in = new Maps(x.getFirst(), channels, 3, 5);
            return fill(new int[] {n, channels, 3, 5},
                    (example, c, row, column) -> in.at(example, c % groups * (channels / groups) + c / groups, row, column));
        }, n, channels, 3, 5);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void splitKeepsOnePart(int n, int parts, int channels) {
        for (int part = 0; part < parts; part++) {
            int first = part * (channels / parts);
            ChannelSplit split = new ChannelSplit(part, parts);
            new KernelTrial().input(n, channels, 5, 3).follows(binding -> bind(split, binding), (x, _) -> {
                Maps in = new Maps(x.getFirst(), channels, 5, 3);
                return fill(new int[] {n, channels / parts, 5, 3},
                        (example, c, row, column) -> in.at(example, first + c, row, column));
            }, n, channels / parts, 5, 3);
        }
    }

    static Stream<Arguments> groups() {
        return Stream.of(Arguments.of(1, 2, 6), Arguments.of(3, 3, 6), Arguments.of(3, 1, 5), Arguments.of(1, 5, 5),
                Arguments.of(3, 2, 2));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void layerScaleWeighsEachChannel(int n, int ignored, int channels) {
        new KernelTrial().input(n, channels, 5, 7).parameter("", channels, 1, 1).follows(
                binding -> bind(new LayerScale(1), binding),
                (x, p) -> {
                    Maps in = new Maps(x.getFirst(), channels, 5, 7);
                    return fill(new int[] {n, channels, 5, 7},
                            (example, c, row, column) -> in.at(example, c, row, column) * p.get("")[c]);
                }, n, channels, 5, 7);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void affineHasACoefficientAndABiasForEachChannel(int n, int ignored, int channels) {
        new KernelTrial().input(n, channels, 5, 7).parameter("weight", channels).parameter("bias", channels)
                .follows(binding -> bind(new ChannelAffine(), binding), (x, p) -> {
                    Maps in = new Maps(x.getFirst(), channels, 5, 7);
                    return fill(new int[] {n, channels, 5, 7},
                            (example, c, row, column) -> in.at(example, c, row, column) * p.get("weight")[c] + p.get("bias")[c]);
                }, n, channels, 5, 7);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void padLaysZerosBeforeAndBehind(int n, int before, int channels) {
        int all = before + channels + 2;
        new KernelTrial().input(n, channels, 3, 5).follows(binding -> bind(new ChannelPad(before, 2), binding), (x, _) -> {
            Maps in = new Maps(x.getFirst(), channels, 3, 5);
            return fill(new int[] {n, all, 3, 5}, (example, c, row, column) -> c < before || c >= before + channels ? 0
                    : in.at(example, c - before, row, column));
        }, n, all, 3, 5);
    }

    @Test
    void scaleMultipliesByItsFactor() {
        new KernelTrial().input(3, 4, 5).follows(binding -> bind(new Scale(-0.17), binding),
                (x, _) -> IntStream.range(0, 60).mapToDouble(i -> -0.17 * x.getFirst()[i]).toArray(), 3, 4, 5);
    }

    /** LeCun et al. 1998, equation 7 with reversed sign, for the digits of 84 pixels and for other patterns. */
    @ParameterizedTest
    @CsvSource({"3, 84, 12", "1, 84, 3", "2, 7, 5"})
    void rbfIsMinusTheSquaredDistanceToThePrototype(int n, int features, int classes) {
        new KernelTrial().input(n, features).within(1e-4).follows(binding -> bind(new EuclideanRbf(classes), binding), (x, _) -> {
            double[] scores = new double[n * classes];
            for (int i = 0; i < scores.length; i++) {
                float[] prototype = EuclideanRbf.prototype(i % classes, features);
                for (int f = 0; f < features; f++) {
                    double difference = x.getFirst()[i / classes * features + f] - prototype[f];
                    scores[i] -= difference * difference;
                }
            }
            return scores;
        }, n, classes);
    }

    @Test
    void multiplyTakesGatesInAnySlot() {
        for (int n : List.of(1, 3)) {
            for (int channels : List.of(1, 3, 5, 6)) {
                multiply(n, channels, new boolean[] {false, true});
                multiply(n, channels, new boolean[] {true, false});
                multiply(n, channels, new boolean[] {false, false, false});
                multiply(n, channels, new boolean[] {true, false, true});
                multiply(n, channels, new boolean[] {false, false, true});
            }
        }
        new KernelTrial().input(3, 5).input(3, 5).follows(binding -> bind(new Multiply(), binding),
                (x, _) -> IntStream.range(0, 15).mapToDouble(i -> x.get(0)[i] * x.get(1)[i]).toArray(), 3, 5);
    }

    private static void multiply(int n, int channels, boolean[] gates) {
        KernelTrial trial = new KernelTrial();
        for (boolean gate : gates) {
            trial.input(n, channels, gate ? 1 : 5, gate ? 1 : 3);
        }
        trial.follows(binding -> bind(new Multiply(), binding), (x, _) -> fill(
                new int[] {n, channels, 5, 3}, (example, c, row, column) -> IntStream.range(0, gates.length)
                        .mapToDouble(slot -> gates[slot] ? x.get(slot)[example * channels + c]
                                : new Maps(x.get(slot), channels, 5, 3).at(example, c, row, column))
                        .reduce(1, (a, b) -> a * b)),
                n, channels, 5, 3);
    }
}
