package org.gabor.engine.compute.onednn;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.memory.Order;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.shape.Image;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationKernelTest {

    @ParameterizedTest
    @EnumSource(Order.class)
    void reluIsNd4js(Order order) {
        Twins.of(Operation.of(new Activation(Activation.Function.RELU)), new Image(5, 3, 7)).order(order).areEqual();
        Twins.of(Operation.of(new Activation(Activation.Function.RELU)), new Image(17, 3, 1)).order(order).bf16(1e-2).areEqual();
    }
}
