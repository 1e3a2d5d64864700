package org.gabor.engine.compute.onednn.pointwise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.onednn.OneDnnKernels;
import org.gabor.engine.compute.onednn.ProviderPair;
import org.gabor.engine.compute.onednn.primitive.Eltwise;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationKernelTest {

    private static final OneDnnKernels KERNELS = new OneDnnKernels(new Nd4jKernels());

    @ParameterizedTest
    @EnumSource(Function.class)
    void functionsAndSlopesAreNd4js(Function function) {
        Operation operation = Operation.of(new Activation(function));
        ProviderPair.of(operation, new Vector(3)).batch(1).areEqual();
        ProviderPair.of(operation, new Vector(17)).bf16(1e-2).end().areEqual();
        ProviderPair.of(operation, new VideoFeatureMap(3, 2, 5, 3)).batch(7).areEqual();
        for (DimensionOrder order : DimensionOrder.values()) {
            ProviderPair.of(operation, new FeatureMap(5, 3, 7)).order(order).areEqual();
            ProviderPair.of(operation, new FeatureMap(16, 2, 3)).order(order).in(Pass.PREDICTION).areEqual();
            ProviderPair.of(operation, new FeatureMap(17, 3, 1)).order(order).bf16(1e-2).areEqual();
        }
    }

    /** If oneDNN has no good kernel, ND4J's must find the values that it needs. */
    @ParameterizedTest
    @EnumSource(Function.class)
    void onlyFunctionsThatForgetTheirInputForBothProvidersWorkInPlace(Function function) {
        Activation activation = new Activation(function);
        boolean inPlace = KERNELS.worksInPlace(activation, Conv2d.of(4, 3));
        assertTrue(Eltwise.of(function).forgetsInput() || !inPlace);
        assertEquals(switch (function) {
            case RELU, LEAKY_RELU, SIGMOID, RELU6 -> true;
            case ELU, TANH, SILU, GELU, MISH, HARDSWISH, HARDSIGMOID, SOFTPLUS -> false;
        }, inPlace);
    }
}
