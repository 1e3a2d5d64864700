package org.gabor.engine.compute.onednn.pointwise;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.onednn.ProviderPair;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both providers drop the same values. */
class DropoutKernelTest {

    @ParameterizedTest
    @EnumSource(DimensionOrder.class)
    void dropoutIsNd4js(DimensionOrder order) {
        Operation dropout = Operation.of(new Dropout(0.3));
        ProviderPair.of(dropout, new FeatureMap(5, 3, 7)).order(order).batch(7).areEqual();
        ProviderPair.of(dropout, new FeatureMap(17, 3, 1)).order(order).bf16(1e-2).areEqual();
        ProviderPair.of(dropout, new FeatureMap(3, 3, 2)).order(order).in(Pass.PREDICTION).areEqual();
        ProviderPair.of(dropout, new Vector(33)).areEqual();
    }

    @ParameterizedTest
    @EnumSource(DimensionOrder.class)
    void stochasticDepthIsNd4js(DimensionOrder order) {
        Operation depth = Operation.of(new StochasticDepth(0.4));
        ProviderPair.of(depth, new FeatureMap(5, 3, 7)).order(order).batch(7).areEqual();
        ProviderPair.of(depth, new FeatureMap(1, 3, 7)).order(order).batch(1).areEqual();
        ProviderPair.of(depth, new FeatureMap(17, 3, 1)).order(order).batch(7).bf16(1e-2).areEqual();
        ProviderPair.of(depth, new FeatureMap(3, 3, 2)).order(order).in(new Pass.Calibration(0.5)).areEqual();
        ProviderPair.of(depth, new Vector(5)).batch(7).areEqual();
    }
}
