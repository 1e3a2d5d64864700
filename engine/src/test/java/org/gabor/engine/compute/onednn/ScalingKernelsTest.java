package org.gabor.engine.compute.onednn;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.memory.Order;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Factors, learned or not, and softmax. */
class ScalingKernelsTest {

    private static final Operation LAYER_SCALE = Operation.of(new LayerScale(0.1));
    private static final Operation AFFINE = Operation.of(new ChannelAffine());

    @ParameterizedTest
    @EnumSource(Order.class)
    void constantFactorsAreNd4js(Order order) {
        Operation scale = Operation.of(new Scale(-0.17));
        Twins.of(scale, new Image(5, 3, 7)).order(order).areEqual();
        Twins.of(scale, new Image(17, 3, 7)).order(order).bf16(1e-2).areEqual();
        Twins.of(scale, new Vector(5)).bf16(1e-2).end().in(Pass.PREDICTION).areEqual();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "CHANNELS_LAST"})
    void factorsOfChannelsAreNd4js(Order order) {
        for (int channels : new int[] {1, 3, 5, 17}) {
            Image image = new Image(channels, 3, 5);
            for (Operation operation : new Operation[] {LAYER_SCALE, AFFINE}) {
                Twins.of(operation, image).order(order).batch(7).areEqual();
                Twins.of(operation, image).order(order).batch(1).frozen().areEqual();
                Twins.of(operation, image).order(order).first().areEqual();
                Twins.of(operation, image).order(order).in(Pass.PREDICTION).areEqual();
                Twins.of(operation, image).order(order).bf16(2e-2).areEqual();
            }
            Twins.of(AFFINE, new Image(channels, 1, 1)).order(order).areEqual();
        }
    }

    @Test
    void softmaxIsNd4js() {
        Operation softmax = Operation.of(new Softmax());
        Twins.of(softmax, new Vector(1)).batch(1).areEqual();
        Twins.of(softmax, new Vector(17)).batch(7).areEqual();
        Twins.of(softmax, new Vector(5)).in(Pass.PREDICTION).areEqual();
        Twins.of(softmax, new Vector(33)).bf16(2e-2).areEqual();
        Twins.of(softmax, new Vector(33)).bf16(2e-2).end().areEqual();
    }
}
