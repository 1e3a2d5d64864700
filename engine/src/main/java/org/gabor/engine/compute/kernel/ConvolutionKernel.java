package org.gabor.engine.compute.kernel;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.shape.Extent;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution of all input channels with weights O×C×H×W. */
final class ConvolutionKernel implements Kernel {

    /** ND4J's last two integers: data N×C×H×W, weights O×C×H×W. */
    private static final long[] LAYOUT = {0, 1};

    private final NativeOp forward;
    private final NativeOp backward;

    ConvolutionKernel(Conv2d layer, Tensor input, Tensor output, Tensor weight, Optional<Tensor> bias, Resources resources) {
        long[] settings = WindowArguments.of(layer.window(), LAYOUT);
        INDArray x = input.values();
        INDArray w = weight.values();
        forward = NativeOp.bind(resources, "conv2d",
                bias.map(b -> List.of(x, w, b.values())).orElse(List.of(x, w)), List.of(output.values()), settings);
        // conv2d_bp cannot leave the input's gradient out: the first layer's goes into scratch.
        INDArray dx = input.gradient().orElseGet(() -> resources.zeros(x.shape()));
        INDArray dw = weight.requiredGradient();
        INDArray dy = output.requiredGradient();
        backward = NativeOp.bind(resources, "conv2d_bp",
                bias.map(b -> List.of(x, w, b.values(), dy)).orElse(List.of(x, w, dy)),
                bias.map(b -> List.of(dx, dw, b.requiredGradient())).orElse(List.of(dx, dw)), settings);
        if (!layer.window().dilation().equals(Extent.square(1))) {
            // ND4J pads for the kernel without its dilation, and oneDNN refuses the sizes that it is then told.
            forward.withoutHelpers();
            backward.withoutHelpers();
        }
    }

    static ConvolutionKernel of(Conv2d layer, Site site) {
        return new ConvolutionKernel(layer, site.input(), site.output(), site.parameter("weight"),
                Optional.ofNullable(site.parameter("bias")), site.resources());
    }

    @Override
    public void forward(Pass pass) {
        forward.run();
    }

    @Override
    public void backward() {
        backward.run();
    }
}
