package org.gabor.engine.compute.onednn.norm;

import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.onednn.ProviderPair;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Batch normalization compared with ND4J's: values, gradients and running statistics, alone and fused with ReLU. */
class BatchNormKernelTest {

    private static final double EPS = 1e-3;
    private static final double MOMENTUM = 0.3;

    /** Operation, shape, batch, order. */
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(new Vector(5), 7, DimensionOrder.PLAIN),
                Arguments.of(new Vector(32), 1, DimensionOrder.PLAIN),
                Arguments.of(new FeatureMap(1, 3, 5), 1, DimensionOrder.CHANNELS_LAST),
                Arguments.of(new FeatureMap(3, 5, 7), 2, DimensionOrder.CHANNELS_BLOCKED),
                Arguments.of(new FeatureMap(5, 1, 3), 7, DimensionOrder.PLAIN),
                Arguments.of(new FeatureMap(17, 3, 2), 7, DimensionOrder.CHANNELS_LAST),
                Arguments.of(new FeatureMap(17, 3, 2), 1, DimensionOrder.CHANNELS_BLOCKED),
                Arguments.of(new FeatureMap(24, 3, 3), 2, DimensionOrder.CHANNELS_LAST),
                Arguments.of(new FeatureMap(32, 7, 3), 7, DimensionOrder.CHANNELS_LAST),
                Arguments.of(new FeatureMap(64, 1, 1), 2, DimensionOrder.CHANNELS_LAST),
                Arguments.of(new VideoFeatureMap(5, 3, 2, 3), 1, DimensionOrder.CHANNELS_LAST),
                Arguments.of(new VideoFeatureMap(16, 2, 3, 2), 2, DimensionOrder.CHANNELS_BLOCKED))
                .flatMap(BatchNormKernelTest::withAndWithoutRelu);
    }

    private static Stream<Arguments> withAndWithoutRelu(Arguments where) {
        Operation alone = Operation.of(layer((Shape) where.get()[0]));
        return Stream.of(alone, alone.then(Activation.Function.RELU))
                .map(operation -> Arguments.of(operation, where.get()[0], where.get()[1], where.get()[2]));
    }

    private static Layer layer(Shape shape) {
        return switch (shape.dims().size()) {
            case 1 -> new BatchNorm1d(EPS, MOMENTUM);
            case 3 -> new BatchNorm2d(EPS, MOMENTUM);
            default -> new BatchNorm3d(EPS, MOMENTUM);
        };
    }

    private static ProviderPair twins(Operation operation, Shape shape, int batch, DimensionOrder order) {
        return ProviderPair.of(operation, shape).batch(batch).order(order);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void normalisesByTheBatch(Operation operation, Shape shape, int batch, DimensionOrder order) {
        twins(operation, shape, batch, order).areEqual();
        twins(operation, shape, batch, order).bf16(2e-2).areEqual();
        twins(operation, shape, batch, order).first().areEqual();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void predictsByTheRunningStatistics(Operation operation, Shape shape, int batch, DimensionOrder order) {
        twins(operation, shape, batch, order).in(Pass.PREDICTION).areEqual();
        twins(operation, shape, batch, order).in(Pass.PREDICTION).bf16(1e-2).areEqual();
        twins(operation, shape, batch, order).onlyPredicting().areEqual();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void measuresAnew(Operation operation, Shape shape, int batch, DimensionOrder order) {
        twins(operation, shape, batch, order).in(new Pass.Calibration(1)).areEqual();
        twins(operation, shape, batch, order).in(new Pass.Calibration(0.25)).areEqual();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void frozenItKeepsToTheRunningStatistics(Operation operation, Shape shape, int batch, DimensionOrder order) {
        twins(operation, shape, batch, order).frozen().areEqual();
        twins(operation, shape, batch, order).frozen().bf16(2e-2).areEqual();
        twins(operation, shape, batch, order).frozen().first().areEqual();
    }
}
