package org.gabor.engine.compute.onednn;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests factors, trained or constant, and softmax. */
class ScalingKernelsTest {

    private static final Operation LAYER_SCALE = Operation.of(new LayerScale(0.1));
    private static final Operation AFFINE = Operation.of(new ChannelAffine());

    @ParameterizedTest
    @EnumSource(DimensionOrder.class)
    void constantFactorsAreNd4js(DimensionOrder order) {
        Operation scale = Operation.of(new Scale(-0.17));
        ProviderPair.of(scale, new FeatureMap(5, 3, 7)).order(order).areEqual();
        ProviderPair.of(scale, new FeatureMap(17, 3, 7)).order(order).bf16(1e-2).areEqual();
        ProviderPair.of(scale, new Vector(5)).bf16(1e-2).end().in(Pass.PREDICTION).areEqual();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "CHANNELS_LAST"})
    void factorsOfChannelsAreNd4js(DimensionOrder order) {
        for (int channels : new int[] {1, 3, 5, 17}) {
            FeatureMap map = new FeatureMap(channels, 3, 5);
            for (Operation operation : new Operation[] {LAYER_SCALE, AFFINE}) {
                ProviderPair.of(operation, map).order(order).batch(7).areEqual();
                ProviderPair.of(operation, map).order(order).batch(1).frozen().areEqual();
                ProviderPair.of(operation, map).order(order).first().areEqual();
                ProviderPair.of(operation, map).order(order).in(Pass.PREDICTION).areEqual();
                ProviderPair.of(operation, map).order(order).bf16(2e-2).areEqual();
            }
            ProviderPair.of(AFFINE, new FeatureMap(channels, 1, 1)).order(order).areEqual();
        }
    }

    @Test
    void softmaxIsNd4js() {
        Operation softmax = Operation.of(new Softmax());
        ProviderPair.of(softmax, new Vector(1)).batch(1).areEqual();
        ProviderPair.of(softmax, new Vector(17)).batch(7).areEqual();
        ProviderPair.of(softmax, new Vector(5)).in(Pass.PREDICTION).areEqual();
        ProviderPair.of(softmax, new Vector(33)).bf16(2e-2).areEqual();
        ProviderPair.of(softmax, new Vector(33)).bf16(2e-2).end().areEqual();
    }
}
