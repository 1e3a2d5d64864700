package org.gabor.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.engine.probe.PixelArithmetic;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.SampleScores;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.api.Test;

/** The arithmetic of single values, worked out by hand. All weights not given are 0.5. */
class ArithmeticTest {

    private static final double EXACT = 1e-6;

    /** The image 1, 2, 3, … in C order. */
    private static float[] counting(Shape shape) {
        float[] values = new float[Math.toIntExact(shape.size())];
        IntStream.range(0, values.length).forEach(i -> values[i] = i + 1);
        return values;
    }

    private static PixelArithmetic of(Shape input, Unary layer, Map<String, float[]> weights, int map, int row, int column) {
        return of(input, x -> x.then("layer", layer), weights, map, row, column);
    }

    private static PixelArithmetic of(Shape input, Block body, Map<String, float[]> weights, int map, int row, int column) {
        try (Inspector inspector = inspector(input, body, weights)) {
            PixelArithmetic seen = inspector.look(new Probe.Arithmetic(counting(input), "layer", map, row, column));
            assertEquals(seen.activation(), seen.sum() + seen.bias(), EXACT * Math.abs(seen.activation()));
            return seen;
        }
    }

    private static Inspector inspector(Shape input, Block body, Map<String, float[]> weights) {
        Inference network = Inference.infer(NetworkBuilder.network("Test", input,
                x -> body.apply(x).then("flat", new Flatten()).then("fc", Linear.of(2))));
        return new Inspector(new Inspected(network, parameters -> parameters.forEach(parameter -> {
            float[] values = new float[parameter.size()];
            IntStream.range(0, values.length).forEach(i -> values[i] = 0.5f);
            parameter.write(weights.getOrDefault(parameter.name(), values));
        }), Optional.empty()));
    }

    @Test
    void aConvolutionWithPaddingAndStrideReadsAPatch() {
        PixelArithmetic seen = of(new FeatureMap(1, 4, 4), new Conv2d(1, Conv2d.of(1, 3).withStride(2).withPadding(1).window(), 1,
                true), Map.of("layer.weight", counting(new FeatureMap(1, 3, 3)), "layer.bias", new float[] {100}), 0, 0, 1);
        assertArrayEquals(new float[] {0, 0, 0, 2, 3, 4, 6, 7, 8}, seen.patch().values());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, seen.kernel());
        assertArrayEquals(new double[] {0, 0, 0, 8, 15, 24, 42, 56, 72}, seen.products());
        assertEquals(217, seen.sum());
        assertEquals(100, seen.bias());
        assertEquals(317, seen.activation());
        assertEquals(-1, seen.patch().top());
        assertEquals(1, seen.patch().left());
        assertFalse(seen.patch().contains(0, 1));
        assertTrue(seen.patch().contains(1, 2));
    }

    @Test
    void aDilatedKernelHasZerosBetweenItsWeights() {
        PixelArithmetic seen = of(new FeatureMap(1, 4, 4), Conv2d.of(1, 2).withDilation(2).withBias(false),
                Map.of("layer.weight", new float[] {1, 2, 3, 4}), 0, 1, 1);
        assertArrayEquals(new float[] {6, 7, 8, 10, 11, 12, 14, 15, 16}, seen.patch().values());
        assertArrayEquals(new double[] {1, 0, 2, 0, 0, 0, 3, 0, 4}, seen.kernel());
        assertEquals(6 + 2 * 8 + 3 * 14 + 4 * 16, seen.sum());
        assertEquals(0, seen.bias());
    }

    @Test
    void aGroupReadsItsOwnChannels() {
        PixelArithmetic seen = of(new FeatureMap(4, 1, 1), Conv2d.of(4, 1).withGroups(2),
                Map.of("layer.weight", new float[] {1, 2, 3, 4, 5, 6, 7, 8}), 2, 0, 0);
        assertEquals(2, seen.patch().firstChannel());
        assertEquals(2, seen.patch().channels());
        assertArrayEquals(new float[] {3, 4}, seen.patch().values());
        assertArrayEquals(new double[] {5, 6}, seen.kernel());
        PixelArithmetic depthwise = of(new FeatureMap(3, 2, 2), Conv2d.of(3, 2).withGroups(3), Map.of(), 1, 0, 0);
        assertEquals(1, depthwise.patch().firstChannel());
        assertArrayEquals(new float[] {5, 6, 7, 8}, depthwise.patch().values());
    }

    @Test
    void aVideoConvolutionReadsFrames() {
        PixelArithmetic seen = of(new VideoFeatureMap(2, 3, 2, 2), Conv3d.of(1, 2), Map.of(), 0, 1, 0);
        assertArrayEquals(new float[] {5, 6, 7, 8, 9, 10, 11, 12, 17, 18, 19, 20, 21, 22, 23, 24}, seen.patch().values());
        assertEquals(4, seen.patch().channels());
        assertEquals(116, seen.sum());
    }

    @Test
    void maxPoolingTakesTheLargestValueOnce() {
        PixelArithmetic seen = of(new FeatureMap(1, 3, 3), MaxPool2d.of(2).withCeilMode(), Map.of(), 0, 1, 1);
        assertArrayEquals(new float[] {9, 0, 0, 0}, seen.patch().values());
        assertArrayEquals(new double[] {1, 0, 0, 0}, seen.kernel());
        assertFalse(seen.patch().contains(0, 1));
        float[] negative = {-1, -2, -3, -4};
        try (Inspector inspector = inspector(new FeatureMap(1, 2, 2), x -> x.then("layer", MaxPool2d.of(2).withPadding(1)),
                Map.of())) {
            assertArrayEquals(new double[] {0, 0, 0, 1},
                    inspector.look(new Probe.Arithmetic(negative, "layer", 0, 0, 0)).kernel());
        }
    }

    @Test
    void averagePoolingCountsThePaddingOrNotButNothingBeyondIt() {
        FeatureMap image = new FeatureMap(1, 3, 3);
        AvgPool2d pool = AvgPool2d.of(2).withPadding(1);
        assertArrayEquals(new double[] {.25, .25, .25, .25}, of(image, pool, Map.of(), 0, 0, 0).kernel());
        assertArrayEquals(new double[] {0, 0, 0, 1}, of(image, pool.withoutPaddingInMean(), Map.of(), 0, 0, 0).kernel());
        assertArrayEquals(new double[] {.5, 0, .5, 0},
                of(image, AvgPool2d.of(2).withCeilMode(), Map.of(), 0, 0, 1).kernel());
        PixelArithmetic adaptive = of(image, AdaptiveAvgPool2d.of(2), Map.of(), 0, 1, 0);
        assertArrayEquals(new float[] {4, 5, 7, 8}, adaptive.patch().values());
        assertEquals(6, adaptive.sum());
    }

    @Test
    void batchNormIsOneProductByTheRunningStatistics() {
        PixelArithmetic seen = of(new FeatureMap(2, 2, 2), new BatchNorm2d(1, 0.1), Map.of("layer.weight", new float[] {0, 6},
                "layer.bias", new float[] {0, 1}, "layer.running_mean", new float[] {0, 5}, "layer.running_var",
                new float[] {1, 3}),
                1, 1, 0);
        assertArrayEquals(new float[] {7}, seen.patch().values());
        assertArrayEquals(new double[] {3}, seen.kernel());
        assertEquals(1 - 5 * 3, seen.bias());
        assertEquals(7, seen.activation());
    }

    @Test
    void aLinearLayerReadsTheWholeVector() {
        try (Inspector inspector = inspector(new FeatureMap(1, 1, 3), x -> x.then("layer", Activation.RELU), Map.of())) {
            PixelArithmetic seen = inspector.look(new Probe.Arithmetic(new float[] {1, -2, 3}, "fc", 1, 0, 0));
            assertArrayEquals(new float[] {1, 0, 3}, seen.patch().values());
            assertEquals(3, seen.patch().channels());
            assertEquals(2, seen.sum());
            assertEquals(2.5, seen.activation());
            SampleScores scores = inspector.look(new Probe.Scores(new float[] {1, -2, 3}));
            assertEquals(2, scores.classes());
            assertArrayEquals(new float[] {2.5f, 2.5f}, scores.logits());
        }
    }

    @Test
    void whatFollowsIsShownUpToTheNextLayerThatIsNotElementWise() {
        PixelArithmetic seen = of(new FeatureMap(1, 2, 2), x -> x.then("layer", Conv2d.of(1, 1))
                .then("norm", new BatchNorm2d(0.5, 0.1)).then("relu", Activation.RELU).then("drop", new Dropout(0.5))
                .then("pool", MaxPool2d.of(2)), Map.of("layer.weight", new float[] {-4}, "norm.running_var", new float[] {0.5f}),
                0,
                1, 1);
        assertEquals(-15.5, seen.activation());
        assertEquals(List.of(new PixelArithmetic.Following("norm", "BatchNorm2d", -7.5),
                new PixelArithmetic.Following("relu", "ReLU", 0), new PixelArithmetic.Following("drop", "Dropout", 0)),
                seen.following());
    }

    @Test
    void otherLayersAndPlacesAreDeclinedInASentence() {
        try (Inspector inspector = inspector(new FeatureMap(1, 2, 2), x -> x.then("conv", Conv2d.of(3, 1)), Map.of())) {
            float[] image = counting(new FeatureMap(1, 2, 2));
            assertEquals("flat is a Flatten: choose a convolution, linear, pooling or batch norm layer to see how it computes a"
                    + " value.",
                    assertThrows(ProbeException.class,
                            () -> inspector.look(new Probe.Arithmetic(image, "flat", 0, 0, 0))).getMessage());
            assertEquals("conv has no value at map 3, row 0, column 0: its output has 3 maps of 2×2.",
                    assertThrows(ProbeException.class,
                            () -> inspector.look(new Probe.Arithmetic(image, "conv", 3, 0, 0))).getMessage());
        }
    }
}
