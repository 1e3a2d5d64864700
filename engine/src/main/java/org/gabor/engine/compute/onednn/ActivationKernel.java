package org.gabor.engine.compute.onednn;

import java.util.Map;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Site;
import org.gabor.engine.memory.Resources;

/** A function of each value; the output may lie over the input, from which its slope follows. */
final class ActivationKernel implements Kernel {

    private final Runnable forward;
    private final Runnable backward;

    private ActivationKernel(Runnable forward, Runnable backward) {
        this.forward = forward;
        this.backward = backward;
    }

    static ActivationKernel relu(Site site) {
        Resources resources = site.resources();
        Memories memories = new Memories(resources);
        memory x = memories.of(site.input().values());
        memory y = memories.of(site.output().values());
        eltwise_forward.primitive_desc forward = Primitive.describe(resources, () -> new eltwise_forward.primitive_desc(
                OneDnn.engine(), prop_kind.forward_training, algorithm.eltwise_relu, x.get_desc(), y.get_desc(), 0f));
        Primitive ahead = Primitive.bind(resources, forward, Map.of(dnnl.DNNL_ARG_SRC, x, dnnl.DNNL_ARG_DST, y));
        if (site.input().gradient().isEmpty()) {
            return new ActivationKernel(ahead, () -> {});
        }
        memory dx = memories.of(site.input().requiredGradient());
        memory dy = memories.of(site.output().requiredGradient());
        eltwise_backward.primitive_desc backward = Primitive.describe(resources, () -> new eltwise_backward.primitive_desc(
                OneDnn.engine(), algorithm.eltwise_relu_use_dst_for_bwd, dx.get_desc(), dy.get_desc(), y.get_desc(), 0f, forward));
        return new ActivationKernel(ahead, Primitive.bind(resources, backward,
                Map.of(dnnl.DNNL_ARG_DST, y, dnnl.DNNL_ARG_DIFF_DST, dy, dnnl.DNNL_ARG_DIFF_SRC, dx)));
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
