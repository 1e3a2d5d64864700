package org.gabor.engine.compute.nd4j.convolution;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution of ND4J. All compute y from (x, weights, bias?), and backward (dx, dweights, dbias?) from (x, weights, bias?,
 * dy).
 *
 * @param settings its integer arguments
 * @param helpers whether oneDNN may compute it
 */
public record NativeConvolution(String name, long[] settings, boolean helpers) implements Convolution {

    /** ND4J's last two integers: data N×C×H×W (or N×C×D×H×W), weights as PyTorch's. */
    private static final long[] LAYOUT = {0, 1};
    /** The same with weights H×W×C×multiplier, the only ones with which ND4J calls oneDNN for depthwise convolutions. */
    private static final long[] DEPTHWISE_LAYOUT = {0, 0};

    /** Weights out×in×H×W. */
    public static NativeConvolution dense(Window window) {
        // ND4J ignores the dilation when it pads, and then passes sizes that oneDNN rejects.
        return new NativeConvolution("conv2d", WindowArguments.of(window, LAYOUT), window.dilation().equals(Size2d.square(1)));
    }

    /** Weights H×W×channels×multiplier. */
    static NativeConvolution depthwise(Window window) {
        return new NativeConvolution("depthwise_conv2d", WindowArguments.of(window, DEPTHWISE_LAYOUT),
                window.dilation().equals(Size2d.square(1)));
    }

    /** Weights in×out×H×W. Its backward rejects padded outputs: see {@link TransposedConvolutionKernel}. */
    public static NativeConvolution transposed(Window window) {
        return new NativeConvolution("deconv2d", WindowArguments.of(window, LAYOUT), window.dilation().equals(Size2d.square(1)));
    }

    /** Weights out×in×D×H×W. */
    public static NativeConvolution volume(Window3d window) {
        return new NativeConvolution("conv3dnew", WindowArguments.of(window, LAYOUT), window.dilation().equals(Size3d.cube(1)));
    }

    @Override
    public Kernel bind(NdTensor x, NdTensor y, NdTensor weight, Optional<NdTensor> bias, Resources resources) {
        return new ConvolutionKernel(this, x, y, weight, bias, resources);
    }

    NativeOp forward(NdTensor x, NdTensor y, NdTensor weight, Optional<NdTensor> bias, Resources resources) {
        return bias.map(b -> bind(resources, name, List.of(x.values(), weight.values(), b.values()), List.of(y.values())))
                .orElseGet(() -> map(x.values(), weight.values(), y.values(), resources));
    }

    /** Forward only, without bias. */
    public NativeOp map(INDArray x, INDArray weight, INDArray y, Resources resources) {
        return bind(resources, name, List.of(x, weight), List.of(y));
    }

    /** @param dx receives the input's gradient: ND4J cannot leave it out */
    NativeOp backward(NdTensor x, NdTensor y, NdTensor weight, Optional<NdTensor> bias, INDArray dx, Resources resources) {
        INDArray dy = y.requiredGradient();
        INDArray dw = weight.requiredGradient();
        return bind(resources, name + "_bp",
                bias.map(b -> List.of(x.values(), weight.values(), b.values(), dy))
                        .orElse(List.of(x.values(), weight.values(), dy)),
                bias.map(b -> List.of(dx, dw, b.requiredGradient())).orElse(List.of(dx, dw)));
    }

    private NativeOp bind(Resources resources, String op, List<INDArray> inputs, List<INDArray> outputs) {
        NativeOp bound = NativeOp.bind(resources, op, inputs, outputs, settings);
        return helpers ? bound : bound.withoutHelpers();
    }
}
