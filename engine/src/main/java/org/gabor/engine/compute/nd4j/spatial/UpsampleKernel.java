package org.gabor.engine.compute.nd4j.spatial;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;

/** Repeats every pixel {@code scale} times along both axes. */
public record UpsampleKernel(NativeOp repeat, NativeOp sum) implements Kernel {

    /** ND4J's last integer: data N×C×H×W. */
    private static final long CHANNELS_FIRST = 1;

    public static Kernel of(int scale, NdBinding binding) {
        NdTensor in = binding.input();
        NdTensor out = binding.output();
        return new UpsampleKernel(
                NativeOp.bind(binding.resources(), "upsampling2d", List.of(in.values()), List.of(out.values()),
                        scale, scale, CHANNELS_FIRST),
                NativeOp.bind(binding.resources(), "upsampling2d_bp", List.of(in.values(), out.requiredGradient()),
                        List.of(in.requiredGradient()), scale, scale, CHANNELS_FIRST));
    }

    @Override
    public void forward(Pass pass) {
        repeat.run();
    }

    @Override
    public void backward() {
        sum.run();
    }
}
