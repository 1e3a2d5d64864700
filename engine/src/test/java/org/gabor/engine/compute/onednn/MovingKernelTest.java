package org.gabor.engine.compute.onednn;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.memory.Order;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that only carry numbers elsewhere, which half the bits hold as well. */
class MovingKernelTest {

    private static final List<Order> DENSE = List.of(Order.PLAIN, Order.CHANNELS_LAST);

    static Stream<Arguments> anyChannels() {
        return Stream.of(
                arguments(new ZeroPad2d(1, 2, 0, 3), new Image(3, 4, 5)),
                arguments(ZeroPad2d.of(0), new Image(1, 4, 5)),
                arguments(new ChannelPad(2, 1), new Image(5, 3, 4)),
                arguments(new ChannelPad(16, 16), new Image(32, 3, 2)),
                arguments(new ChannelPad(0, 0), new Image(1, 3, 4)),
                arguments(new ChannelSplit(0, 2), new Image(6, 3, 4)),
                arguments(new ChannelSplit(2, 3), new Image(51, 3, 4)),
                arguments(new ChannelSplit(0, 1), new Image(5, 2, 2)),
                arguments(new Shift(3), new Image(20, 5, 6)),
                arguments(new Shift(3), new Image(3, 5, 6)),
                arguments(new Shift(3), new Image(9, 4, 5)),
                arguments(new Shift(3), new Image(144, 4, 5)),
                arguments(new Shift(5), new Image(51, 2, 1)),
                arguments(new ChannelShuffle(2), new Image(6, 3, 4)),
                arguments(new ChannelShuffle(3), new Image(51, 1, 5)),
                arguments(new ChannelShuffle(1), new Image(5, 2, 2)),
                arguments(new ChannelShuffle(8), new Image(64, 1, 1)));
    }

    static Stream<Arguments> wholeBlocks() {
        return Stream.of(
                arguments(new ZeroPad2d(1, 2, 0, 3), new Image(17, 4, 5)),
                arguments(new ChannelPad(16, 5), new Image(32, 3, 4)),
                arguments(new ChannelSplit(1, 3), new Image(48, 3, 4)),
                arguments(new ChannelShuffle(2), new Image(32, 3, 4)),
                arguments(new ChannelShuffle(4), new Image(24, 3, 5)));
    }

    @ParameterizedTest
    @MethodSource("anyChannels")
    void isNd4js(Layer layer, Image in) {
        DENSE.forEach(order -> isNd4js(layer, in, order));
    }

    @ParameterizedTest
    @MethodSource("wholeBlocks")
    void isNd4jsInBlocksOfChannels(Layer layer, Image in) {
        isNd4js(layer, in, Order.CHANNELS_BLOCKED);
    }

    private static void isNd4js(Layer layer, Image in, Order order) {
        Twins.of(Operation.of(layer), in).batch(7).order(order).within(0).areEqual();
        Twins.of(Operation.of(layer), in).batch(1).order(order).in(Pass.PREDICTION).within(0).areEqual();
        Twins.of(Operation.of(layer), in).batch(1).order(order).bf16(0).areEqual();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void whatNobodyAsksForIsNotComputed(Order order) {
        Twins.of(Operation.of(ZeroPad2d.of(1)), new Image(3, 4, 5)).order(order).first().areEqual();
        Twins.of(Operation.of(new ChannelShuffle(3)), new Image(9, 4, 5)).order(order).first().areEqual();
    }

    @Test
    void leavesPartsOfBlocksToOthers() {
        Twins twins = Twins.of(Operation.of(new ChannelSplit(1, 2)), new Image(6, 3, 4)).order(Order.CHANNELS_BLOCKED);
        assertThrows(RefusedException.class, twins::areEqual);
        Twins alike = Twins.of(Operation.of(new Shift(3)), new Image(144, 3, 4)).order(Order.CHANNELS_BLOCKED);
        assertThrows(RefusedException.class, alike::areEqual);
    }
}
