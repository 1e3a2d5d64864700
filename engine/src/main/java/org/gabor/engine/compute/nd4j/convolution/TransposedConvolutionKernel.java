package org.gabor.engine.compute.nd4j.convolution;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.array.PoolingCell;
import org.gabor.engine.compute.nd4j.array.Views;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A transposed convolution with weights in×out×H×W. Its backward pass is that of the corresponding convolution, with image and
 * gradient swapped, because ND4J's own rejects padded outputs. If the output padding is at least a stride, that convolution has
 * more output positions than the image has pixels: these are zeros, in a separate buffer.
 */
final class TransposedConvolutionKernel implements Kernel {

    private final NdTensor input;
    private final Optional<NdTensor> corner;
    private final NativeOp forward;
    private final NativeOp inputGradient;
    private final NativeOp weightGradient;
    private final Optional<NativeOp> biasGradient;

    TransposedConvolutionKernel(Window window, NdTensor x, NdTensor y, NdTensor weight, Optional<NdTensor> bias,
                                Resources resources) {
        INDArray dy = y.requiredGradient();
        INDArray values = x.values();
        input = new NdTensor(values, Optional.of(x.gradient().orElseGet(() -> NdArrays.zeros(resources, values.shape()))));
        forward = NativeConvolution.transposed(window).forward(x, y, weight, bias, resources);

        Size2d places = window.slideOver(new FeatureMap(1, (int) dy.size(2), (int) dy.size(3)));
        boolean fits = places.height() == values.size(2) && places.width() == values.size(3);
        NdTensor all = fits ? input
                : input.map(array -> NdArrays.zeros(resources, array.size(0), array.size(1), places.height(), places.width()));
        corner = fits ? Optional.empty() : Optional.of(all.map(array -> Views.window(array,
                new PoolingCell(0, (int) values.size(2)), new PoolingCell(0, (int) values.size(3)))));
        NativeConvolution back = NativeConvolution.dense(window);
        inputGradient = back.map(dy, weight.values(), all.requiredGradient(), resources);
        NdTensor image = new NdTensor(dy, Optional.empty());
        NdTensor maps = new NdTensor(all.requiredGradient(), Optional.of(all.values()));
        weightGradient = back.backward(image, maps, weight, Optional.empty(), NdArrays.zeros(resources, dy.shape()), resources);
        biasGradient = bias.map(b -> NativeOp.bind(resources, "reduce_sum", List.of(dy), List.of(b.requiredGradient()), 0, 2, 3));
    }

    @Override
    public void forward(Pass pass) {
        forward.run();
    }

    @Override
    public void backward() {
        corner.ifPresent(part -> part.values().assign(input.values()));
        inputGradient.run();
        weightGradient.run();
        corner.ifPresent(part -> input.requiredGradient().assign(part.requiredGradient()));
        biasGradient.ifPresent(NativeOp::run);
    }
}
