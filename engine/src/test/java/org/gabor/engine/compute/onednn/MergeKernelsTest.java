package org.gabor.engine.compute.onednn;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests add, multiply and concat. */
class MergeKernelsTest {

    private static final Operation ADD = Operation.of(new Add());
    private static final Operation MULTIPLY = Operation.of(new Multiply());
    private static final Operation CONCAT = Operation.of(new Concat());

    @ParameterizedTest
    @EnumSource(DimensionOrder.class)
    void sumsAreNd4js(DimensionOrder order) {
        FeatureMap map = new FeatureMap(5, 3, 7);
        ProviderPair.of(ADD, map, map).order(order).areEqual();
        ProviderPair.of(ADD, map, map).order(order).first().areEqual();
        ProviderPair.of(ADD, map, map, map).order(order).batch(7).areEqual();
        ProviderPair.of(ADD, map, map, map).order(order).bf16(2e-2).areEqual();
        ProviderPair.of(ADD, map, map).order(order).bf16(2e-2).in(Pass.PREDICTION).areEqual();
    }

    @ParameterizedTest
    @EnumSource(DimensionOrder.class)
    void sumsAreBentInTheSameStep(DimensionOrder order) {
        FeatureMap map = new FeatureMap(17, 3, 2);
        ProviderPair.of(ADD.then(Function.RELU), map, map).order(order).areEqual();
        ProviderPair.of(ADD.then(Function.RELU), map, map, map).order(order).areEqual();
        ProviderPair.of(ADD.then(Function.RELU6), map, map).order(order).batch(1).areEqual();
        ProviderPair.of(ADD.then(Function.RELU), map, map).order(order).bf16(2e-2).areEqual();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "CHANNELS_LAST"})
    void productsAreNd4js(DimensionOrder order) {
        for (int channels : new int[] {1, 3, 5, 17}) {
            FeatureMap map = new FeatureMap(channels, 3, 5);
            FeatureMap gate = new FeatureMap(channels, 1, 1);
            for (int batch : new int[] {1, 7}) {
                ProviderPair.of(MULTIPLY, map, gate).order(order).batch(batch).areEqual();
            }
            ProviderPair.of(MULTIPLY, gate, map, gate, map).order(order).areEqual();
            ProviderPair.of(MULTIPLY, map, map).order(order).in(Pass.PREDICTION).areEqual();
            ProviderPair.of(MULTIPLY, map, gate).order(order).bf16(2e-2).areEqual();
        }
    }

    @Test
    void productsOfBlocksAndVectorsAreNd4js() {
        ProviderPair.of(MULTIPLY, new FeatureMap(17, 3, 5), new FeatureMap(17, 1, 1)).order(DimensionOrder.CHANNELS_BLOCKED)
                .areEqual();
        ProviderPair.of(MULTIPLY, new FeatureMap(5, 3, 5), new FeatureMap(5, 3, 5)).order(DimensionOrder.CHANNELS_BLOCKED)
                .areEqual();
        ProviderPair.of(MULTIPLY, new Vector(5), new Vector(5)).areEqual();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "CHANNELS_LAST"})
    void stacksAreNd4js(DimensionOrder order) {
        ProviderPair.of(CONCAT, new FeatureMap(1, 3, 5), new FeatureMap(17, 3, 5)).order(order).batch(7).areEqual();
        ProviderPair.of(CONCAT, new FeatureMap(5, 3, 1), new FeatureMap(3, 3, 1), new FeatureMap(16, 3, 1)).order(order)
                .areEqual();
        ProviderPair.of(CONCAT, new FeatureMap(5, 3, 2), new FeatureMap(3, 3, 2)).order(order).first().areEqual();
        ProviderPair.of(CONCAT, new FeatureMap(5, 3, 2), new FeatureMap(3, 3, 2)).order(order).bf16(1e-2).areEqual();
        ProviderPair.of(CONCAT, new VideoFeatureMap(5, 3, 2, 1), new VideoFeatureMap(3, 3, 2, 1)).order(order).areEqual();
    }

    @Test
    void stacksOfBlocksAndVectorsAreNd4js() {
        ProviderPair.of(CONCAT, new FeatureMap(16, 3, 5), new FeatureMap(32, 3, 5)).order(DimensionOrder.CHANNELS_BLOCKED)
                .areEqual();
        ProviderPair.of(CONCAT, new FeatureMap(16, 3, 5), new FeatureMap(5, 3, 5)).order(DimensionOrder.CHANNELS_BLOCKED)
                .bf16(1e-2).areEqual();
        ProviderPair.of(CONCAT, new Vector(3), new Vector(5)).batch(7).areEqual();
    }
}
