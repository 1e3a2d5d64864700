package org.gabor.engine.compute.onednn;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.gabor.engine.compute.kernel.Site;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.View;

/**
 * oneDNN's batch normalisation at a site, with ReLU in the same step where that is wanted. The statistics, the parameters and
 * their gradients are in single precision, whatever the values are.
 */
final class BatchNormPrimitives {

    private static final int SCALE_AND_SHIFT = dnnl.dnnl_use_scale | dnnl.dnnl_use_shift;

    private final Site site;
    private final float eps;
    private final boolean relu;
    private final Memories memories;
    private final memory.desc x;
    private final memory.desc y;

    BatchNormPrimitives(double eps, boolean relu, Site site) {
        this.site = site;
        this.eps = (float) eps;
        this.relu = relu;
        memories = new Memories(site.resources());
        x = memories.describe(site.input().format());
        y = memories.describe(site.output().format());
    }

    /** By the running statistics; no way back. */
    Primitive prediction() {
        int flags = flags(dnnl.dnnl_use_global_stats);
        return ahead(describe(prop_kind.forward_inference, flags), running());
    }

    /** By the running statistics; back to the input, where that has a gradient. */
    TwoWays frozen() {
        return site.input().gradient().isEmpty() ? new TwoWays(prediction(), TwoWays.NONE)
                : bothWays(flags(dnnl.dnnl_use_global_stats), running(), scratch("weight"), scratch("bias"));
    }

    /** For the gradient of a frozen parameter, which oneDNN cannot do without. */
    private View scratch(String parameter) {
        return site.resources().allocate(site.parameter(parameter).format());
    }

    /** By the batch's own statistics, which it leaves in these places; back to the input and the parameters. */
    TwoWays training(View mean, View variance) {
        return bothWays(flags(0), statistics(mean, variance),
                site.parameter("weight").requiredGradient(), site.parameter("bias").requiredGradient());
    }

    private TwoWays bothWays(int flags, Map<Integer, memory> shared, View weightGradient, View biasGradient) {
        batch_normalization_forward.primitive_desc forward = describe(prop_kind.forward_training, flags);
        keepMask(forward, shared);
        Primitive ahead = ahead(forward, shared);
        shared.put(dnnl.DNNL_ARG_DIFF_SCALE, memories.of(weightGradient));
        shared.put(dnnl.DNNL_ARG_DIFF_SHIFT, memories.of(biasGradient));
        return new TwoWays(ahead, back(flags, forward, shared));
    }

    private int flags(int more) {
        return SCALE_AND_SHIFT | more | (relu ? dnnl.dnnl_fuse_norm_relu : 0);
    }

    private Map<Integer, memory> running() {
        return statistics(site.parameter("running_mean").values(), site.parameter("running_var").values());
    }

    /** What the ways ahead and back have in common. */
    private Map<Integer, memory> statistics(View mean, View variance) {
        return new HashMap<>(Map.of(dnnl.DNNL_ARG_SRC, memories.of(x, site.input().values()),
                dnnl.DNNL_ARG_SCALE, memories.of(site.parameter("weight").values()),
                dnnl.DNNL_ARG_MEAN, memories.of(mean), dnnl.DNNL_ARG_VARIANCE, memories.of(variance)));
    }

    /** Which values ReLU lets pass, for the way back. */
    private void keepMask(batch_normalization_forward.primitive_desc forward, Map<Integer, memory> shared) {
        if (relu) {
            shared.put(dnnl.DNNL_ARG_WORKSPACE, memories.allocate(forward.workspace_desc()));
        }
    }

    private batch_normalization_forward.primitive_desc describe(prop_kind kind, int flags) {
        return Primitive.describe(site.resources(), () ->
                new batch_normalization_forward.primitive_desc(OneDnn.engine(), kind.value, x, y, eps, flags));
    }

    private Primitive ahead(batch_normalization_forward.primitive_desc description, Map<Integer, memory> shared) {
        Map<Integer, memory> arguments = new HashMap<>(shared);
        arguments.put(dnnl.DNNL_ARG_SHIFT, memories.of(site.parameter("bias").values()));
        arguments.put(dnnl.DNNL_ARG_DST, memories.of(y, site.output().values()));
        return Primitive.bind(site.resources(), description, arguments);
    }

    /** oneDNN always computes the input's gradient. */
    private Primitive back(int flags, batch_normalization_forward.primitive_desc forward, Map<Integer, memory> shared) {
        Tensor input = site.input();
        View dx = input.gradient().orElseGet(() -> site.resources().allocate(input.format()));
        Map<Integer, memory> arguments = new HashMap<>(shared);
        arguments.put(dnnl.DNNL_ARG_DIFF_DST, memories.of(y, site.output().requiredGradient()));
        arguments.put(dnnl.DNNL_ARG_DIFF_SRC, memories.of(x, dx));
        return Primitive.bind(site.resources(), Primitive.describe(site.resources(), () ->
                new batch_normalization_backward.primitive_desc(
                        OneDnn.engine(), prop_kind.backward.value, x, y, x, eps, flags, forward)), arguments);
    }
}
