package org.gabor.engine.compute.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.primitive_desc_base;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** The gradient of a convolution's input. */
final class InputGradient {

    private InputGradient() {}

    /**
     * @param dy the gradient of what the convolution alone gives
     * @param dx where the input's goes
     */
    static List<Runnable> of(ConvolutionLayer layer, Convolving convolution, WeightCopies weights, View dy, View dx,
                             Resources resources) {
        primitive_desc_base description = convolution.backwardData();
        if (!Single.isFaster(layer, description)) {
            return List.of(bind(description, weights, dy, dx, resources));
        }
        List<Runnable> steps = new ArrayList<>();
        primitive_desc_base single =
                layer.in(Precision.F32).describe(prop_kind.forward_training, resources).backwardData();
        View computed = Single.like(dx, resources);
        steps.add(bind(single, weights, Single.copy(dy, steps, resources), computed, resources));
        steps.add(Reorder.of(computed, dx, resources));
        return steps;
    }

    private static Primitive bind(primitive_desc_base description, WeightCopies weights, View dy, View dx, Resources resources) {
        Memories memories = new Memories(resources);
        return Primitive.bind(resources, description, Map.of(dnnl.DNNL_ARG_DIFF_DST, memories.of(dy),
                dnnl.DNNL_ARG_WEIGHTS, weights.in(memories.keep(description.weights_desc())),
                dnnl.DNNL_ARG_DIFF_SRC, memories.of(dx)));
    }
}
