package org.gabor.engine.compute.kernel;

import java.util.List;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.MaxPool2d;

/** Max or average pooling. */
record PoolingKernel(NativeOp pool, NativeOp spread) implements Kernel {

    /** ND4J's last two integers for max pooling: unused, and data N×C×H×W. */
    private static final long[] MAX = {0, 0};
    /** For average pooling: divide by the whole window, padding included; data N×C×H×W. */
    private static final long[] AVERAGE = {1, 0};

    static PoolingKernel max(MaxPool2d layer, Site site) {
        return bind("maxpool2d", WindowArguments.of(layer.window(), MAX), site);
    }

    static PoolingKernel average(AvgPool2d layer, Site site) {
        return bind("avgpool2d", WindowArguments.of(layer.window(), AVERAGE), site);
    }

    private static PoolingKernel bind(String name, long[] settings, Site site) {
        Tensor in = site.input();
        Tensor out = site.output();
        return new PoolingKernel(
                NativeOp.bind(site.resources(), name, List.of(in.values()), List.of(out.values()), settings),
                NativeOp.bind(site.resources(), name + "_bp", List.of(in.values(), out.requiredGradient()),
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
