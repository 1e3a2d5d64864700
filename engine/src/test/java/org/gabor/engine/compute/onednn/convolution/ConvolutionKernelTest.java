package org.gabor.engine.compute.onednn.convolution;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.onednn.ProviderPair;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConvolutionKernelTest {

    private static Stream<Arguments> convolutions() {
        return Stream.of(
                Arguments.of(Conv2d.of(5, 3), new FeatureMap(1, 7, 9)),
                Arguments.of(Conv2d.of(17, 5).withPadding(2), new FeatureMap(3, 11, 8)),
                Arguments.of(Conv2d.of(3, 3).withStride(2), new FeatureMap(5, 9, 12)),
                Arguments.of(Conv2d.of(16, 3).withPadding(1).withBias(false), new FeatureMap(17, 6, 5)),
                Arguments.of(Conv2d.of(32, 1), new FeatureMap(17, 5, 5)),
                Arguments.of(Conv2d.of(7, 1).withStride(2), new FeatureMap(16, 8, 9)),
                Arguments.of(Conv2d.of(8, 11).withStride(4).withPadding(2), new FeatureMap(3, 27, 31)),
                Arguments.of(Conv2d.of(6, 3).withStride(2).withPadding(Padding.SAME), new FeatureMap(3, 8, 9)),
                Arguments.of(Conv2d.of(6, 4).withPadding(Padding.SAME), new FeatureMap(5, 7, 7)),
                Arguments.of(Conv2d.of(6, 3).withDilation(2).withPadding(2), new FeatureMap(5, 9, 8)),
                Arguments.of(Conv2d.of(10, 3).withGroups(2).withPadding(1), new FeatureMap(6, 7, 6)),
                Arguments.of(Conv2d.of(64, 3).withGroups(2), new FeatureMap(32, 7, 6)),
                Arguments.of(Conv2d.of(32, 3).withGroups(8).withPadding(1).withBias(false), new FeatureMap(32, 7, 6)),
                Arguments.of(Conv2d.of(9, 1).withGroups(3), new FeatureMap(15, 4, 5)),
                Arguments.of(Conv2d.of(5, 3).withGroups(5).withPadding(1), new FeatureMap(5, 7, 6)),
                Arguments.of(Conv2d.of(17, 3).withGroups(17).withStride(2), new FeatureMap(17, 7, 6)),
                Arguments.of(Conv2d.of(32, 5).withGroups(32).withPadding(2), new FeatureMap(32, 7, 6)),
                Arguments.of(Conv2d.of(32, 5).withGroups(32).withPadding(2).withStride(2), new FeatureMap(32, 9, 8)),
                Arguments.of(Conv2d.of(12, 3).withGroups(6), new FeatureMap(6, 7, 6)));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void valuesAndGradientsAreNd4js(Conv2d layer, FeatureMap map) {
        check(layer, map);
    }

    private static Stream<Arguments> transposed() {
        Size2d none = Size2d.square(0);
        Size2d one = Size2d.square(1);
        return Stream.of(
                Arguments.of(ConvTranspose2d.of(5, 2), new FeatureMap(1, 4, 5)),
                Arguments.of(ConvTranspose2d.of(17, 3), new FeatureMap(3, 3, 4)),
                Arguments.of(new ConvTranspose2d(16, Window.of(4).withStride(2).withPadding(Padding.of(1)), none, 1, false),
                        new FeatureMap(17, 4, 5)),
                Arguments.of(new ConvTranspose2d(6, Window.of(3).withStride(2).withPadding(Padding.of(1)), one, 1, true),
                        new FeatureMap(5, 4, 3)),
                Arguments.of(new ConvTranspose2d(9, Window.of(3).withStride(2), none, 3, true), new FeatureMap(6, 3, 4)),
                Arguments.of(new ConvTranspose2d(5, Window.of(4).withStride(2).withPadding(Padding.of(1)), none, 5, false),
                        new FeatureMap(5, 3, 4)),
                Arguments.of(new ConvTranspose2d(4, Window.of(3).withDilation(2), none, 1, true), new FeatureMap(3, 3, 4)));
    }

    @ParameterizedTest
    @MethodSource("transposed")
    void valuesAndGradientsOfTransposedOnesAreNd4js(ConvTranspose2d layer, FeatureMap map) {
        check(layer, map);
    }

    private static Stream<Arguments> videos() {
        Window3d wide = new Window3d(new Size3d(3, 3, 3), new Size3d(1, 2, 2), new Size3d(1, 1, 1), Size3d.cube(1));
        return Stream.of(
                Arguments.of(Conv3d.of(5, 2), new VideoFeatureMap(1, 3, 4, 5)),
                Arguments.of(Conv3d.of(17, 3), new VideoFeatureMap(3, 4, 5, 4)),
                Arguments.of(new Conv3d(16, wide, 1, false), new VideoFeatureMap(17, 3, 5, 6)),
                Arguments.of(new Conv3d(6, wide, 3, true), new VideoFeatureMap(3, 3, 5, 6)),
                Arguments.of(new Conv3d(8, Window3d.of(new Size3d(1, 3, 3)), 2, true), new VideoFeatureMap(6, 2, 5, 4)));
    }

    @ParameterizedTest
    @MethodSource("videos")
    void valuesAndGradientsOfVideosAreNd4js(Conv3d layer, VideoFeatureMap map) {
        check(layer, map);
    }

    private static void check(Unary layer, Shape shape) {
        Operation operation = Operation.of(layer);
        ProviderPair.of(operation, shape).batch(1).areEqual();
        ProviderPair.of(operation, shape).batch(7).areEqual();
        ProviderPair.of(operation, shape).first().areEqual();
        ProviderPair.of(operation, shape).frozen().areEqual();
        ProviderPair.of(operation, shape).in(Pass.PREDICTION).areEqual();
        assumeTrue(OneDnn.hasBf16());
        ProviderPair.of(operation, shape).batch(7).bf16(2e-2).areEqual();
    }

    @ParameterizedTest
    @EnumSource(value = Function.class, names = {"RELU", "LEAKY_RELU", "ELU", "SIGMOID", "TANH", "RELU6"})
    void activationsAreComputedInTheSameStep(Function function) {
        Operation padded = Operation.of(Conv2d.of(17, 3).withPadding(1)).then(function);
        ProviderPair.of(padded, new FeatureMap(5, 7, 6)).batch(7).areEqual();
        ProviderPair.of(Operation.of(Conv2d.of(32, 3).withGroups(32).withBias(false)).then(function), new FeatureMap(32, 7, 6))
                .areEqual();
        ProviderPair.of(Operation.of(Conv3d.of(3, 2)).then(function), new VideoFeatureMap(5, 3, 4, 5)).areEqual();
        ProviderPair.of(padded, new FeatureMap(5, 7, 6)).bf16(3e-2).areEqual();
    }

    @Test
    void channelsInBlocksAreTakenAsWell() {
        Operation operation = Operation.of(Conv2d.of(32, 3).withPadding(1)).then(Function.RELU);
        ProviderPair.of(operation, new FeatureMap(16, 7, 6)).order(DimensionOrder.CHANNELS_BLOCKED).areEqual();
        ProviderPair.of(operation, new FeatureMap(16, 7, 6)).order(DimensionOrder.CHANNELS_BLOCKED).bf16(3e-2).areEqual();
        ProviderPair.of(Operation.of(Conv2d.of(32, 3).withGroups(32)), new FeatureMap(32, 7, 6))
                .order(DimensionOrder.CHANNELS_BLOCKED).areEqual();
    }

    /** oneDNN uses im2col for the weights' gradient of such a large batch, unless it is computed in parts. */
    @Test
    @Tag("slow")
    void largeBatchesOfFewChannelsAreSummedInParts() {
        ProviderPair.of(Operation.of(Conv2d.of(96, 11).withStride(4)), new FeatureMap(1, 224, 224)).batch(128).first()
                .within(1e-4)
                .areEqual();
    }
}
