package org.gabor.engine.compute.onednn;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.memory.Order;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.Upsample.Mode;
import org.gabor.graph.shape.Image;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpsampleKernelTest {

    @ParameterizedTest
    @CsvSource({"1,1,3,3", "2,3,3,5", "3,1,4,2", "3,5,4,2", "4,17,1,3", "5,32,2,1"})
    void isNd4js(int scale, int channels, int height, int width) {
        Image in = new Image(channels, height, width);
        for (Mode mode : Mode.values()) {
            for (Order order : Order.values()) {
                twins(scale, mode, in, order).batch(7).areEqual();
                twins(scale, mode, in, order).batch(1).in(Pass.PREDICTION).areEqual();
                twins(scale, mode, in, order).first().areEqual();
                twins(scale, mode, in, order).bf16(1e-2).areEqual();
            }
        }
    }

    private static Twins twins(int scale, Mode mode, Image in, Order order) {
        return Twins.of(Operation.of(new Upsample(scale, mode)), in).order(order);
    }
}
