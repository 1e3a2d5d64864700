package org.gabor.engine.compute.onednn;

import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
                Arguments.of(Conv2d.of(12, 3).withGroups(6), new Image(6, 7, 6)));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void valuesAndGradientsAreNd4js(Conv2d layer, Image image) {
        Twins.of(Operation.of(layer), image).batch(1).areEqual();
        Twins.of(Operation.of(layer), image).batch(7).areEqual();
        Twins.of(Operation.of(layer), image).first().areEqual();
        Twins.of(Operation.of(layer), image).frozen().areEqual();
        Twins.of(Operation.of(layer), image).in(Pass.PREDICTION).areEqual();
    }
}
