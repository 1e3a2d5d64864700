package org.gabor.engine.compute.onednn;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.memory.Order;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Add, multiply and concat. */
class MergeKernelsTest {

    private static final Operation ADD = Operation.of(new Add());
    private static final Operation MULTIPLY = Operation.of(new Multiply());
    private static final Operation CONCAT = Operation.of(new Concat());

    @ParameterizedTest
    @EnumSource(Order.class)
    void sumsAreNd4js(Order order) {
        Image image = new Image(5, 3, 7);
        Twins.of(ADD, image, image).order(order).areEqual();
        Twins.of(ADD, image, image).order(order).first().areEqual();
        Twins.of(ADD, image, image, image).order(order).batch(7).areEqual();
        Twins.of(ADD, image, image, image).order(order).bf16(2e-2).areEqual();
        Twins.of(ADD, image, image).order(order).bf16(2e-2).in(Pass.PREDICTION).areEqual();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void sumsAreBentInTheSameStep(Order order) {
        Image image = new Image(17, 3, 2);
        Twins.of(ADD.then(Function.RELU), image, image).order(order).areEqual();
        Twins.of(ADD.then(Function.RELU), image, image, image).order(order).areEqual();
        Twins.of(ADD.then(Function.RELU6), image, image).order(order).batch(1).areEqual();
        Twins.of(ADD.then(Function.RELU), image, image).order(order).bf16(2e-2).areEqual();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "CHANNELS_LAST"})
    void productsAreNd4js(Order order) {
        for (int channels : new int[] {1, 3, 5, 17}) {
            Image image = new Image(channels, 3, 5);
            Image gate = new Image(channels, 1, 1);
            for (int batch : new int[] {1, 7}) {
                Twins.of(MULTIPLY, image, gate).order(order).batch(batch).areEqual();
            }
            Twins.of(MULTIPLY, gate, image, gate, image).order(order).areEqual();
            Twins.of(MULTIPLY, image, image).order(order).in(Pass.PREDICTION).areEqual();
            Twins.of(MULTIPLY, image, gate).order(order).bf16(2e-2).areEqual();
        }
    }

    @Test
    void productsOfBlocksAndVectorsAreNd4js() {
        Twins.of(MULTIPLY, new Image(17, 3, 5), new Image(17, 1, 1)).order(Order.CHANNELS_BLOCKED).areEqual();
        Twins.of(MULTIPLY, new Image(5, 3, 5), new Image(5, 3, 5)).order(Order.CHANNELS_BLOCKED).areEqual();
        Twins.of(MULTIPLY, new Vector(5), new Vector(5)).areEqual();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "CHANNELS_LAST"})
    void stacksAreNd4js(Order order) {
        Twins.of(CONCAT, new Image(1, 3, 5), new Image(17, 3, 5)).order(order).batch(7).areEqual();
        Twins.of(CONCAT, new Image(5, 3, 1), new Image(3, 3, 1), new Image(16, 3, 1)).order(order).areEqual();
        Twins.of(CONCAT, new Image(5, 3, 2), new Image(3, 3, 2)).order(order).first().areEqual();
        Twins.of(CONCAT, new Image(5, 3, 2), new Image(3, 3, 2)).order(order).bf16(1e-2).areEqual();
        Twins.of(CONCAT, new Volume(5, 3, 2, 1), new Volume(3, 3, 2, 1)).order(order).areEqual();
    }

    @Test
    void stacksOfBlocksAndVectorsAreNd4js() {
        Twins.of(CONCAT, new Image(16, 3, 5), new Image(32, 3, 5)).order(Order.CHANNELS_BLOCKED).areEqual();
        Twins.of(CONCAT, new Image(16, 3, 5), new Image(5, 3, 5)).order(Order.CHANNELS_BLOCKED).bf16(1e-2).areEqual();
        Twins.of(CONCAT, new Vector(3), new Vector(5)).batch(7).areEqual();
    }
}
