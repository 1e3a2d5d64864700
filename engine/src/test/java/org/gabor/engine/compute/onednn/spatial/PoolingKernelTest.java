package org.gabor.engine.compute.onednn.spatial;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.onednn.ProviderPair;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PoolingKernelTest {

    static Stream<Arguments> images() {
        Window uneven = new Window(new Size2d(2, 3), new Size2d(3, 1), new Padding.Explicit(new Size2d(0, 1)), Size2d.square(1));
        Window same = Window.of(3).withStride(2).withPadding(Padding.SAME);
        return Stream.of(
                arguments(MaxPool2d.of(2), new FeatureMap(1, 6, 8)),
                arguments(MaxPool2d.of(3).withStride(2), new FeatureMap(17, 9, 12)),
                arguments(MaxPool2d.of(3).withStride(2).withCeilMode(), new FeatureMap(3, 8, 6)),
                arguments(MaxPool2d.of(3).withStride(2).withPadding(1).withCeilMode(), new FeatureMap(5, 8, 7)),
                arguments(MaxPool2d.of(2).withStride(3).withCeilMode(), new FeatureMap(32, 9, 7)),
                arguments(new MaxPool2d(uneven), new FeatureMap(3, 8, 5)),
                arguments(new MaxPool2d(same), new FeatureMap(3, 8, 5)),
                arguments(AvgPool2d.of(2), new FeatureMap(1, 7, 8)),
                arguments(AvgPool2d.of(3).withStride(1).withPadding(1), new FeatureMap(17, 5, 6)),
                arguments(AvgPool2d.of(3).withStride(1).withPadding(1).withoutPaddingInMean(), new FeatureMap(3, 5, 6)),
                arguments(AvgPool2d.of(3).withStride(2).withCeilMode(), new FeatureMap(3, 8, 6)),
                arguments(AvgPool2d.of(3).withStride(2).withPadding(1).withCeilMode(), new FeatureMap(5, 7, 9)),
                arguments(AvgPool2d.of(3).withStride(2).withPadding(1).withCeilMode().withoutPaddingInMean(),
                        new FeatureMap(5, 8, 7)),
                arguments(new AvgPool2d(uneven), new FeatureMap(3, 8, 5)),
                arguments(new AvgPool2d(same), new FeatureMap(3, 8, 5)));
    }

    static Stream<Arguments> videos() {
        Window3d uneven = Window3d.of(new Size3d(3, 2, 3)).withStride(new Size3d(1, 2, 2)).withPadding(new Size3d(1, 0, 1));
        return Stream.of(
                arguments(MaxPool3d.of(2), new VideoFeatureMap(3, 4, 5, 6)),
                arguments(new MaxPool3d(uneven), new VideoFeatureMap(17, 3, 7, 6)),
                arguments(AvgPool3d.of(2), new VideoFeatureMap(1, 4, 5, 6)),
                arguments(new AvgPool3d(uneven, true), new VideoFeatureMap(5, 4, 7, 5)),
                arguments(new AvgPool3d(uneven, false), new VideoFeatureMap(3, 4, 7, 5)));
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                arguments(AdaptiveAvgPool2d.of(1), new FeatureMap(17, 7, 7)),
                arguments(AdaptiveAvgPool2d.of(1), new FeatureMap(3, 23, 5)),
                arguments(AdaptiveAvgPool2d.of(6), new FeatureMap(5, 6, 6)),
                arguments(new AdaptiveAvgPool2d(new Size2d(3, 2)), new FeatureMap(3, 7, 8)),
                arguments(new AdaptiveAvgPool3d(new Size3d(2, 3, 1)), new VideoFeatureMap(3, 4, 6, 5)),
                arguments(AdaptiveAvgPool3d.of(1), new VideoFeatureMap(17, 1, 3, 4)),
                arguments(AdaptiveMaxPool2d.of(1), new FeatureMap(5, 7, 3)),
                arguments(new AdaptiveMaxPool2d(new Size2d(3, 2)), new FeatureMap(3, 6, 5)));
    }

    @ParameterizedTest
    @MethodSource({"images", "videos", "cells"})
    void isNd4js(Layer layer, Shape in) {
        for (DimensionOrder order : DimensionOrder.values()) {
            twins(layer, in, order).areEqual();
            twins(layer, in, order).batch(1).in(Pass.PREDICTION).areEqual();
        }
    }

    @ParameterizedTest
    @MethodSource({"images", "videos", "cells"})
    void comesCloseInHalfTheBits(Layer layer, Shape in) {
        for (DimensionOrder order : DimensionOrder.values()) {
            twins(layer, in, order).bf16(1e-2).areEqual();
        }
    }

    /** Means of bf16 feature maps that are a network's scores. */
    @ParameterizedTest
    @EnumSource(DimensionOrder.class)
    void scoresAreInSinglePrecision(DimensionOrder order) {
        twins(AdaptiveAvgPool2d.of(1), new FeatureMap(17, 5, 6), order).bf16(1e-2).end().areEqual();
        twins(AdaptiveAvgPool2d.of(1), new FeatureMap(17, 5, 6), order).bf16(1e-6).end().in(Pass.PREDICTION).areEqual();
    }

    /** PyTorch's mean excludes what a window covers beyond the padding. */
    @Test
    void leavesAMeanThatOneDnnHasNotToOthers() {
        Layer layer = AvgPool2d.of(3).withStride(2).withPadding(1).withCeilMode();
        assertThrows(UnsupportedOperationReason.class,
                () -> twins(layer, new FeatureMap(5, 8, 7), DimensionOrder.CHANNELS_LAST).compare());
    }

    @Test
    void leavesCellsOfSeveralSizesToOthers() {
        Layer layer = AdaptiveAvgPool2d.of(3);
        assertThrows(UnsupportedOperationReason.class,
                () -> twins(layer, new FeatureMap(5, 8, 6), DimensionOrder.CHANNELS_LAST).compare());
    }

    private static ProviderPair twins(Layer layer, Shape in, DimensionOrder order) {
        return ProviderPair.of(Operation.of(layer), in).batch(7).order(order);
    }
}
