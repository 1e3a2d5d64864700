package org.gabor.engine.compute.onednn.linear;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.onednn.ProviderPair;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinearKernelTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 5, 1", "17, 1, 7", "5, 17, 7", "400, 120, 7", "64, 10, 32"})
    void linearIsNd4js(int features, int units, int batch) {
        for (boolean bias : new boolean[] {true, false}) {
            Operation linear = Operation.of(new Linear(units, bias));
            Vector in = new Vector(features);
            ProviderPair.of(linear, in).batch(batch).areEqual();
            ProviderPair.of(linear, in).batch(batch).first().areEqual();
            ProviderPair.of(linear, in).batch(batch).frozen().areEqual();
            ProviderPair.of(linear, in).batch(batch).in(Pass.PREDICTION).areEqual();
            ProviderPair.of(linear, in).batch(batch).onlyPredicting().areEqual();
            ProviderPair.of(linear, in).batch(batch).bf16(1e-2).areEqual();
            ProviderPair.of(linear, in).batch(batch).bf16(1e-2).onlyPredicting().areEqual();
            ProviderPair.of(linear, in).batch(batch).bf16(1e-2).end().areEqual();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Function.class, names = {"RELU", "LEAKY_RELU", "ELU", "SIGMOID", "TANH", "RELU6"})
    void functionsThatForgetTheirInputAreFused(Function function) {
        Operation fused = Operation.of(Linear.of(17)).then(function);
        ProviderPair.of(fused, new Vector(33)).batch(7).areEqual();
        ProviderPair.of(fused, new Vector(33)).batch(1).first().areEqual();
        ProviderPair.of(fused, new Vector(5)).bf16(2e-2).areEqual();
        ProviderPair.of(fused, new Vector(5)).bf16(2e-2).end().areEqual();
        ProviderPair.of(Operation.of(Linear2d.of(3)).then(function), new FeatureMap(5, 3, 2)).areEqual();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 5, 1", "17, 3, 7", "5, 17, 7"})
    void linearOverPixelsIsNd4js(int channels, int units, int batch) {
        Operation linear = Operation.of(Linear2d.of(units));
        FeatureMap in = new FeatureMap(channels, 3, 5);
        ProviderPair.of(linear, in).batch(batch).areEqual();
        ProviderPair.of(linear, in).batch(batch).first().areEqual();
        ProviderPair.of(linear, in).batch(batch).in(Pass.PREDICTION).areEqual();
        ProviderPair.of(linear, in).batch(batch).bf16(1e-2).areEqual();
    }

    @Test
    void channelsThatLieApartAreRefused() {
        ProviderPair apart = ProviderPair.of(Operation.of(Linear2d.of(3)), new FeatureMap(5, 3, 2)).order(DimensionOrder.PLAIN);
        assertThrows(UnsupportedOperationReason.class, apart::compare);
    }
}
