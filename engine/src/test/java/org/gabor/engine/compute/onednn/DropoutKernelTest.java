package org.gabor.engine.compute.onednn;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.memory.Order;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both providers drop the same values. */
class DropoutKernelTest {

    @ParameterizedTest
    @EnumSource(Order.class)
    void dropoutIsNd4js(Order order) {
        Operation dropout = Operation.of(new Dropout(0.3));
        Twins.of(dropout, new Image(5, 3, 7)).order(order).batch(7).areEqual();
        Twins.of(dropout, new Image(17, 3, 1)).order(order).bf16(1e-2).areEqual();
        Twins.of(dropout, new Image(3, 3, 2)).order(order).in(Pass.PREDICTION).areEqual();
        Twins.of(dropout, new Vector(33)).areEqual();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void stochasticDepthIsNd4js(Order order) {
        Operation depth = Operation.of(new StochasticDepth(0.4));
        Twins.of(depth, new Image(5, 3, 7)).order(order).batch(7).areEqual();
        Twins.of(depth, new Image(1, 3, 7)).order(order).batch(1).areEqual();
        Twins.of(depth, new Image(17, 3, 1)).order(order).batch(7).bf16(1e-2).areEqual();
        Twins.of(depth, new Image(3, 3, 2)).order(order).in(new Pass.Calibration(0.5)).areEqual();
        Twins.of(depth, new Vector(5)).batch(7).areEqual();
    }
}
