package org.gabor.engine.compute.nd4j.spatial;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.convolution.WindowArguments;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/**
 * Max or average pooling by one operation. A last window that extends beyond the image includes only the pixels that it covers.
 */
public record PoolingKernel(NativeOp pool, NativeOp spread) implements Kernel {

    /** ND4J's last integer: data N×C×H×W or N×C×D×H×W. */
    private static final long CHANNELS_FIRST = 0;
    private static final long UNUSED = 0;

    public static PoolingKernel max(Window window, NdBinding binding) {
        return bind("maxpool2d", WindowArguments.of(window, UNUSED, CHANNELS_FIRST), binding.input(), binding.output(),
                binding.resources());
    }

    public static PoolingKernel max(Window3d window, NdBinding binding) {
        return bind("maxpool3dnew", WindowArguments.of(window, UNUSED, CHANNELS_FIRST), binding.input(), binding.output(),
                binding.resources());
    }

    /** Divides by the size of the window, or by that of its part within the image. */
    static PoolingKernel average(Window window, boolean countPadding, NdTensor input, NdTensor output, Resources resources) {
        return bind("avgpool2d", WindowArguments.of(window, countPadding ? 1 : 0, CHANNELS_FIRST), input, output, resources);
    }

    public static PoolingKernel average(Window3d window, boolean countPadding, NdBinding binding) {
        return bind("avgpool3dnew", WindowArguments.of(window, countPadding ? 1 : 0, CHANNELS_FIRST), binding.input(),
                binding.output(), binding.resources());
    }

    private static PoolingKernel bind(String name, long[] settings, NdTensor in, NdTensor out, Resources resources) {
        return new PoolingKernel(
                NativeOp.bind(resources, name, List.of(in.values()), List.of(out.values()), settings),
                NativeOp.bind(resources, name + "_bp", List.of(in.values(), out.requiredGradient()),
                        List.of(in.requiredGradient()), settings));
    }

    @Override
    public void forward(Pass pass) {
        pool.run();
    }

    @Override
    public void backward() {
        spread.run();
    }
}
