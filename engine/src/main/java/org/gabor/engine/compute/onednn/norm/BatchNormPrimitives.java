package org.gabor.engine.compute.onednn.norm;

import java.util.Map;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.View;

/**
 * oneDNN's batch normalization for a binding, perhaps fused with ReLU. The statistics, the parameters and their gradients are in
 * single precision, regardless of the values.
 */
final class BatchNormPrimitives {

    private final KernelBinding binding;
    private final float eps;
    private final boolean relu;
    private final NormalizationArguments arguments;

    BatchNormPrimitives(double eps, boolean relu, KernelBinding binding) {
        this.binding = binding;
        this.eps = (float) eps;
        this.relu = relu;
        arguments = NormalizationArguments.of(binding);
    }

    /** Normalizes by the running statistics; no backward pass. */
    Primitive prediction() {
        return ahead(describe(prop_kind.forward_inference, flags(dnnl.dnnl_use_global_stats)), running());
    }

    /** Normalizes by the running statistics; backward to the input, if that has a gradient. */
    StatelessKernel frozen() {
        return binding.input().gradient().isEmpty() ? new StatelessKernel(prediction(), StatelessKernel.NONE)
                : bothWays(flags(dnnl.dnnl_use_global_stats), running());
    }

    /** Normalizes by the batch's own statistics, which it writes to these views; backward to the input and the parameters. */
    StatelessKernel training(View mean, View variance) {
        return bothWays(flags(0), statistics(mean, variance));
    }

    private StatelessKernel bothWays(int flags, Map<Integer, memory> shared) {
        batch_normalization_forward.primitive_desc forward = describe(prop_kind.forward_training, flags);
        keepMask(forward, shared);
        return new StatelessKernel(ahead(forward, shared), back(flags, forward, shared));
    }

    private int flags(int more) {
        return NormalizationArguments.SCALE_AND_SHIFT | more | (relu ? dnnl.dnnl_fuse_norm_relu : 0);
    }

    private Map<Integer, memory> running() {
        return statistics(binding.parameter("running_mean").values(), binding.parameter("running_var").values());
    }

    /** The arguments that forward and backward share. */
    private Map<Integer, memory> statistics(View mean, View variance) {
        Map<Integer, memory> shared = arguments.shared();
        shared.put(dnnl.DNNL_ARG_MEAN, arguments.memories().of(mean));
        shared.put(dnnl.DNNL_ARG_VARIANCE, arguments.memories().of(variance));
        return shared;
    }

    /** The values that ReLU passes on, for the backward pass. */
    private void keepMask(batch_normalization_forward.primitive_desc forward, Map<Integer, memory> shared) {
        if (relu) {
            shared.put(dnnl.DNNL_ARG_WORKSPACE, arguments.memories().allocate(forward.workspace_desc()));
        }
    }

    private batch_normalization_forward.primitive_desc describe(prop_kind kind, int flags) {
        return Primitive.describe(binding.resources(), () -> new batch_normalization_forward.primitive_desc(
                OneDnn.engine(), kind.value, arguments.x(), arguments.y(), eps, flags));
    }

    private Primitive ahead(batch_normalization_forward.primitive_desc description, Map<Integer, memory> shared) {
        return Primitive.bind(binding.resources(), description, arguments.ahead(shared));
    }

    private Primitive back(int flags, batch_normalization_forward.primitive_desc forward, Map<Integer, memory> shared) {
        batch_normalization_backward.primitive_desc description = Primitive.describe(binding.resources(),
                () -> new batch_normalization_backward.primitive_desc(OneDnn.engine(), prop_kind.backward.value,
                        arguments.x(), arguments.y(), arguments.x(), eps, flags, forward));
        return Primitive.bind(binding.resources(), description, arguments.back(shared));
    }
}
