package org.gabor.engine.compute.onednn.spatial;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.onednn.ProviderPair;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.Upsample.Mode;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpsampleKernelTest {

    @ParameterizedTest
    @CsvSource({"1,1,3,3", "2,3,3,5", "3,1,4,2", "3,5,4,2", "4,17,1,3", "5,32,2,1"})
    void isNd4js(int scale, int channels, int height, int width) {
        FeatureMap in = new FeatureMap(channels, height, width);
        for (Mode mode : Mode.values()) {
            for (DimensionOrder order : DimensionOrder.values()) {
                twins(scale, mode, in, order).batch(7).areEqual();
                twins(scale, mode, in, order).batch(1).in(Pass.PREDICTION).areEqual();
                twins(scale, mode, in, order).first().areEqual();
                twins(scale, mode, in, order).bf16(1e-2).areEqual();
            }
        }
    }

    private static ProviderPair twins(int scale, Mode mode, FeatureMap in, DimensionOrder order) {
        return ProviderPair.of(Operation.of(new Upsample(scale, mode)), in).order(order);
    }
}
