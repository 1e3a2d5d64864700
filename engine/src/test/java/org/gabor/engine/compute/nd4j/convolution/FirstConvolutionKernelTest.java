package org.gabor.engine.compute.nd4j.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.ArrayStorage;
import org.gabor.engine.compute.nd4j.array.HostArray;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution without input gradient gets the same weight gradients as one with it. */
class FirstConvolutionKernelTest {

    private static final int BATCH = 5;

    static Stream<Arguments> convolutions() {
        Window uneven = new Window(new Size2d(2, 3), new Size2d(2, 1), new Padding.Explicit(new Size2d(0, 1)), new Size2d(1, 2));
        return Stream.of(
                arguments(Conv2d.of(6, 5).withPadding(2), new FeatureMap(1, 8, 7)),
                arguments(Conv2d.of(5, 7).withStride(2).withPadding(3).withBias(false), new FeatureMap(3, 9, 12)),
                arguments(Conv2d.of(2, 3).withDilation(2).withPadding(2), new FeatureMap(3, 7, 8)),
                arguments(Conv2d.of(4, 4).withStride(2).withPadding(Padding.SAME), new FeatureMap(3, 7, 7)),
                arguments(new Conv2d(4, uneven, 1, true), new FeatureMap(3, 8, 9)),
                // Columns of 5 MB per image: three images, then two.
                arguments(Conv2d.of(1, 11).withPadding(5), new FeatureMap(1, 102, 102)));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void learnsTheSameWithoutAnInputGradient(Conv2d layer, FeatureMap in) {
        try (Resources resources = new Resources(ArrayStorage::allocate)) {
            Random random = new Random(3);
            NdTensor input = noise(random, resources, NdTensor.dims(in, BATCH));
            NdTensor output = noise(random, resources, NdTensor.dims(layer.outputShape(in), BATCH));
            Map<String, NdTensor> parameters = new HashMap<>();
            for (ParameterSpec spec : layer.parameters(in)) {
                long[] dims = spec.dims().stream().mapToLong(Integer::longValue).toArray();
                parameters.put(spec.name(), noise(random, resources, dims));
            }
            NdBinding second = new NdBinding(List.of(input), output, parameters, resources, 0);
            NdBinding first =
                    new NdBinding(List.of(new NdTensor(input.values(), Optional.empty())), output, parameters, resources, 0);
            Map<String, float[]> expected = gradients(Convolution.of(layer, second), parameters);
            parameters.values().forEach(parameter -> parameter.requiredGradient().assign(Float.NaN));
            Kernel kernel = assertInstanceOf(FirstConvolutionKernel.class, Convolution.of(layer, first));
            gradients(kernel, parameters).forEach((name, actual) -> {
                float scale = (float) parameters.get(name).requiredGradient().amaxNumber().doubleValue();
                assertArrayEquals(expected.get(name), actual, 2e-5f * scale, name);
            });
        }
    }

    private static Map<String, float[]> gradients(Kernel kernel, Map<String, NdTensor> parameters) {
        kernel.forward(new Pass.Training(1, new int[0]));
        kernel.backward();
        Map<String, float[]> gradients = new HashMap<>();
        parameters.forEach((name, tensor) -> gradients.put(name, tensor.requiredGradient().dup().data().asFloat()));
        return gradients;
    }

    private static NdTensor noise(Random random, Resources resources, long... dims) {
        INDArray array = NdArrays.zeros(resources, dims);
        float[] values = new float[(int) array.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        new HostArray(array).write(values);
        return new NdTensor(array, Optional.of(array.dup()));
    }
}
