package org.gabor.engine.compute.onednn;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.memory.Order;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Extent3d;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Volume;
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
                Arguments.of(Conv2d.of(5, 3), new Image(1, 7, 9)),
                Arguments.of(Conv2d.of(17, 5).withPadding(2), new Image(3, 11, 8)),
                Arguments.of(Conv2d.of(3, 3).withStride(2), new Image(5, 9, 12)),
                Arguments.of(Conv2d.of(16, 3).withPadding(1).withBias(false), new Image(17, 6, 5)),
                Arguments.of(Conv2d.of(32, 1), new Image(17, 5, 5)),
                Arguments.of(Conv2d.of(7, 1).withStride(2), new Image(16, 8, 9)),
                Arguments.of(Conv2d.of(8, 11).withStride(4).withPadding(2), new Image(3, 27, 31)),
                Arguments.of(Conv2d.of(6, 3).withStride(2).withPadding(Padding.SAME), new Image(3, 8, 9)),
                Arguments.of(Conv2d.of(6, 4).withPadding(Padding.SAME), new Image(5, 7, 7)),
                Arguments.of(Conv2d.of(6, 3).withDilation(2).withPadding(2), new Image(5, 9, 8)),
                Arguments.of(Conv2d.of(10, 3).withGroups(2).withPadding(1), new Image(6, 7, 6)),
                Arguments.of(Conv2d.of(64, 3).withGroups(2), new Image(32, 7, 6)),
                Arguments.of(Conv2d.of(32, 3).withGroups(8).withPadding(1).withBias(false), new Image(32, 7, 6)),
                Arguments.of(Conv2d.of(9, 1).withGroups(3), new Image(15, 4, 5)),
                Arguments.of(Conv2d.of(5, 3).withGroups(5).withPadding(1), new Image(5, 7, 6)),
                Arguments.of(Conv2d.of(17, 3).withGroups(17).withStride(2), new Image(17, 7, 6)),
                Arguments.of(Conv2d.of(32, 5).withGroups(32).withPadding(2), new Image(32, 7, 6)),
                Arguments.of(Conv2d.of(32, 5).withGroups(32).withPadding(2).withStride(2), new Image(32, 9, 8)),
                Arguments.of(Conv2d.of(12, 3).withGroups(6), new Image(6, 7, 6)));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void valuesAndGradientsAreNd4js(Conv2d layer, Image image) {
        check(layer, image);
    }

    private static Stream<Arguments> transposed() {
        Extent none = Extent.square(0);
        Extent one = Extent.square(1);
        return Stream.of(
                Arguments.of(ConvTranspose2d.of(5, 2), new Image(1, 4, 5)),
                Arguments.of(ConvTranspose2d.of(17, 3), new Image(3, 3, 4)),
                Arguments.of(new ConvTranspose2d(16, Window.of(4).withStride(2).withPadding(Padding.of(1)), none, 1, false),
                        new Image(17, 4, 5)),
                Arguments.of(new ConvTranspose2d(6, Window.of(3).withStride(2).withPadding(Padding.of(1)), one, 1, true),
                        new Image(5, 4, 3)),
                Arguments.of(new ConvTranspose2d(9, Window.of(3).withStride(2), none, 3, true), new Image(6, 3, 4)),
                Arguments.of(new ConvTranspose2d(5, Window.of(4).withStride(2).withPadding(Padding.of(1)), none, 5, false),
                        new Image(5, 3, 4)),
                Arguments.of(new ConvTranspose2d(4, Window.of(3).withDilation(2), none, 1, true), new Image(3, 3, 4)));
    }

    @ParameterizedTest
    @MethodSource("transposed")
    void valuesAndGradientsOfTransposedOnesAreNd4js(ConvTranspose2d layer, Image image) {
        check(layer, image);
    }

    private static Stream<Arguments> films() {
        Window3d wide = new Window3d(new Extent3d(3, 3, 3), new Extent3d(1, 2, 2), new Extent3d(1, 1, 1), Extent3d.cube(1));
        return Stream.of(
                Arguments.of(Conv3d.of(5, 2), new Volume(1, 3, 4, 5)),
                Arguments.of(Conv3d.of(17, 3), new Volume(3, 4, 5, 4)),
                Arguments.of(new Conv3d(16, wide, 1, false), new Volume(17, 3, 5, 6)),
                Arguments.of(new Conv3d(6, wide, 3, true), new Volume(3, 3, 5, 6)),
                Arguments.of(new Conv3d(8, Window3d.of(new Extent3d(1, 3, 3)), 2, true), new Volume(6, 2, 5, 4)));
    }

    @ParameterizedTest
    @MethodSource("films")
    void valuesAndGradientsOfFilmsAreNd4js(Conv3d layer, Volume volume) {
        check(layer, volume);
    }

    private static void check(Unary layer, Shape shape) {
        Operation operation = Operation.of(layer);
        Twins.of(operation, shape).batch(1).areEqual();
        Twins.of(operation, shape).batch(7).areEqual();
        Twins.of(operation, shape).first().areEqual();
        Twins.of(operation, shape).frozen().areEqual();
        Twins.of(operation, shape).in(Pass.PREDICTION).areEqual();
        assumeTrue(OneDnn.hasBf16());
        Twins.of(operation, shape).batch(7).bf16(2e-2).areEqual();
    }

    @ParameterizedTest
    @EnumSource(value = Function.class, names = {"RELU", "LEAKY_RELU", "ELU", "SIGMOID", "TANH", "RELU6"})
    void activationsAreComputedInTheSameStep(Function function) {
        Operation padded = Operation.of(Conv2d.of(17, 3).withPadding(1)).then(function);
        Twins.of(padded, new Image(5, 7, 6)).batch(7).areEqual();
        Twins.of(Operation.of(Conv2d.of(32, 3).withGroups(32).withBias(false)).then(function), new Image(32, 7, 6)).areEqual();
        Twins.of(Operation.of(Conv3d.of(3, 2)).then(function), new Volume(5, 3, 4, 5)).areEqual();
        Twins.of(padded, new Image(5, 7, 6)).bf16(3e-2).areEqual();
    }

    @Test
    void channelsInBlocksAreTakenAsWell() {
        Operation operation = Operation.of(Conv2d.of(32, 3).withPadding(1)).then(Function.RELU);
        Twins.of(operation, new Image(16, 7, 6)).order(Order.CHANNELS_BLOCKED).areEqual();
        Twins.of(operation, new Image(16, 7, 6)).order(Order.CHANNELS_BLOCKED).bf16(3e-2).areEqual();
        Twins.of(Operation.of(Conv2d.of(32, 3).withGroups(32)), new Image(32, 7, 6)).order(Order.CHANNELS_BLOCKED).areEqual();
    }

    /** oneDNN computes the weights' gradient of such a large batch by matrix products, unless it is taken in parts. */
    @Test
    @Tag("slow")
    void largeBatchesOfFewChannelsAreSummedInParts() {
        Twins.of(Operation.of(Conv2d.of(96, 11).withStride(4)), new Image(1, 224, 224)).batch(128).first().within(1e-4)
                .areEqual();
    }
}
