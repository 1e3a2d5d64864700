package org.gabor.engine.compute.onednn.norm;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.onednn.ProviderPair;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalResponseNormKernelTest {

    /** Constants large enough that an error in any of them would show. */
    private static final LocalResponseNorm STRONG = new LocalResponseNorm(5, 2, 0.75, 1.5);

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 96})
    void comesCloseInHalfTheBits(int channels) {
        norm(STRONG, new FeatureMap(channels, 5, 3)).bf16(1e-2).areEqual();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 15, 16, 17, 33, 96})
    void isNd4js(int channels) {
        FeatureMap in = new FeatureMap(channels, 5, 3);
        norm(STRONG, in).batch(7).areEqual();
        norm(STRONG, in).batch(1).in(Pass.PREDICTION).areEqual();
        norm(LocalResponseNorm.DEFAULT, in).areEqual();
    }

    @Test
    void isNd4jsInBlocksOfChannels() {
        norm(STRONG, new FeatureMap(64, 5, 3)).order(DimensionOrder.CHANNELS_BLOCKED).areEqual();
    }

    /** With an even size, PyTorch uses one more channel before than after. */
    @Test
    void leavesLopsidedNeighboursToOthers() {
        assertThrows(UnsupportedOperationReason.class,
                norm(new LocalResponseNorm(4, 2, 0.75, 1), new FeatureMap(16, 5, 3))::compare);
    }

    /** oneDNN's gradient is wrong for this case. */
    @Test
    void leavesHalfTheBitsOfBrokenBlocksToOthers() {
        assertThrows(UnsupportedOperationReason.class, norm(STRONG, new FeatureMap(17, 5, 3)).bf16(1e-2)::compare);
    }

    private static ProviderPair norm(LocalResponseNorm layer, FeatureMap in) {
        return ProviderPair.of(Operation.of(layer), in);
    }
}
