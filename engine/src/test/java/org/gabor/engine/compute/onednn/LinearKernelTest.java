package org.gabor.engine.compute.onednn;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.memory.Order;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.shape.Image;
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
            Twins.of(linear, in).batch(batch).areEqual();
            Twins.of(linear, in).batch(batch).first().areEqual();
            Twins.of(linear, in).batch(batch).frozen().areEqual();
            Twins.of(linear, in).batch(batch).in(Pass.PREDICTION).areEqual();
            Twins.of(linear, in).batch(batch).onlyPredicting().areEqual();
            Twins.of(linear, in).batch(batch).bf16(1e-2).areEqual();
            Twins.of(linear, in).batch(batch).bf16(1e-2).onlyPredicting().areEqual();
            Twins.of(linear, in).batch(batch).bf16(1e-2).end().areEqual();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Function.class, names = {"RELU", "LEAKY_RELU", "ELU", "SIGMOID", "TANH", "RELU6"})
    void functionsThatForgetTheirInputAreFused(Function function) {
        Operation fused = Operation.of(Linear.of(17)).then(function);
        Twins.of(fused, new Vector(33)).batch(7).areEqual();
        Twins.of(fused, new Vector(33)).batch(1).first().areEqual();
        Twins.of(fused, new Vector(5)).bf16(2e-2).areEqual();
        Twins.of(fused, new Vector(5)).bf16(2e-2).end().areEqual();
        Twins.of(Operation.of(Linear2d.of(3)).then(function), new Image(5, 3, 2)).areEqual();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 5, 1", "17, 3, 7", "5, 17, 7"})
    void linearOverPixelsIsNd4js(int channels, int units, int batch) {
        Operation linear = Operation.of(Linear2d.of(units));
        Image in = new Image(channels, 3, 5);
        Twins.of(linear, in).batch(batch).areEqual();
        Twins.of(linear, in).batch(batch).first().areEqual();
        Twins.of(linear, in).batch(batch).in(Pass.PREDICTION).areEqual();
        Twins.of(linear, in).batch(batch).bf16(1e-2).areEqual();
    }

    @Test
    void channelsThatLieApartAreRefused() {
        Twins apart = Twins.of(Operation.of(Linear2d.of(3)), new Image(5, 3, 2)).order(Order.PLAIN);
        assertThrows(RefusedException.class, apart::areEqual);
    }
}
