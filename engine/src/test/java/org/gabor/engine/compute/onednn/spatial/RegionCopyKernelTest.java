package org.gabor.engine.compute.onednn.spatial;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.onednn.ProviderPair;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that only move values, which bf16 represents exactly. */
class RegionCopyKernelTest {

    private static final List<DimensionOrder> DENSE = List.of(DimensionOrder.PLAIN, DimensionOrder.CHANNELS_LAST);

    static Stream<Arguments> anyChannels() {
        return Stream.of(
                arguments(new ZeroPad2d(1, 2, 0, 3), new FeatureMap(3, 4, 5)),
                arguments(ZeroPad2d.of(0), new FeatureMap(1, 4, 5)),
                arguments(new ChannelPad(2, 1), new FeatureMap(5, 3, 4)),
                arguments(new ChannelPad(16, 16), new FeatureMap(32, 3, 2)),
                arguments(new ChannelPad(0, 0), new FeatureMap(1, 3, 4)),
                arguments(new ChannelSplit(0, 2), new FeatureMap(6, 3, 4)),
                arguments(new ChannelSplit(2, 3), new FeatureMap(51, 3, 4)),
                arguments(new ChannelSplit(0, 1), new FeatureMap(5, 2, 2)),
                arguments(new Shift(3), new FeatureMap(20, 5, 6)),
                arguments(new Shift(3), new FeatureMap(3, 5, 6)),
                arguments(new Shift(3), new FeatureMap(9, 4, 5)),
                arguments(new Shift(3), new FeatureMap(144, 4, 5)),
                arguments(new Shift(5), new FeatureMap(51, 2, 1)),
                arguments(new ChannelShuffle(2), new FeatureMap(6, 3, 4)),
                arguments(new ChannelShuffle(3), new FeatureMap(51, 1, 5)),
                arguments(new ChannelShuffle(1), new FeatureMap(5, 2, 2)),
                arguments(new ChannelShuffle(8), new FeatureMap(64, 1, 1)));
    }

    static Stream<Arguments> wholeBlocks() {
        return Stream.of(
                arguments(new ZeroPad2d(1, 2, 0, 3), new FeatureMap(17, 4, 5)),
                arguments(new ChannelPad(16, 5), new FeatureMap(32, 3, 4)),
                arguments(new ChannelSplit(1, 3), new FeatureMap(48, 3, 4)),
                arguments(new ChannelShuffle(2), new FeatureMap(32, 3, 4)),
                arguments(new ChannelShuffle(4), new FeatureMap(24, 3, 5)));
    }

    @ParameterizedTest
    @MethodSource("anyChannels")
    void isNd4js(Layer layer, FeatureMap in) {
        DENSE.forEach(order -> isNd4js(layer, in, order));
    }

    @ParameterizedTest
    @MethodSource("wholeBlocks")
    void isNd4jsInBlocksOfChannels(Layer layer, FeatureMap in) {
        isNd4js(layer, in, DimensionOrder.CHANNELS_BLOCKED);
    }

    private static void isNd4js(Layer layer, FeatureMap in, DimensionOrder order) {
        ProviderPair.of(Operation.of(layer), in).batch(7).order(order).within(0).areEqual();
        ProviderPair.of(Operation.of(layer), in).batch(1).order(order).in(Pass.PREDICTION).within(0).areEqual();
        ProviderPair.of(Operation.of(layer), in).batch(1).order(order).bf16(0).areEqual();
    }

    @ParameterizedTest
    @EnumSource(DimensionOrder.class)
    void whatNobodyAsksForIsNotComputed(DimensionOrder order) {
        ProviderPair.of(Operation.of(ZeroPad2d.of(1)), new FeatureMap(3, 4, 5)).order(order).first().areEqual();
        ProviderPair.of(Operation.of(new ChannelShuffle(3)), new FeatureMap(9, 4, 5)).order(order).first().areEqual();
    }

    @Test
    void leavesPartsOfBlocksToOthers() {
        ProviderPair twins = ProviderPair.of(Operation.of(new ChannelSplit(1, 2)), new FeatureMap(6, 3, 4))
                .order(DimensionOrder.CHANNELS_BLOCKED);
        assertThrows(UnsupportedOperationReason.class, twins::compare);
        ProviderPair alike =
                ProviderPair.of(Operation.of(new Shift(3)), new FeatureMap(144, 3, 4)).order(DimensionOrder.CHANNELS_BLOCKED);
        assertThrows(UnsupportedOperationReason.class, alike::compare);
    }
}
