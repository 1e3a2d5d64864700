package org.gabor.engine.compute.onednn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;
import org.gabor.engine.compute.kernel.Site;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** The gradients of a convolution's weights and bias. */
final class WeightsGradient {

    private WeightsGradient() {}

    /** @param dy the gradient of what the convolution alone gives */
    static List<Runnable> of(ConvolutionLayer layer, Convolving convolution, View dy, Site site) {
        Resources resources = site.resources();
        Memories memories = new Memories(resources);
        primitive_desc_base description = convolution.backwardWeights();
        memory gradient = layer.weights(site.parameter("weight").requiredGradient(), resources);
        memory computed = memories.descriptor(gradient).equals(memories.keep(description.diff_weights_desc()))
                ? gradient : memories.allocate(description.diff_weights_desc());
        Map<Integer, memory> arguments = new HashMap<>(Map.of(
                dnnl.DNNL_ARG_SRC, memories.of(site.input().values()),
                dnnl.DNNL_ARG_DIFF_DST, memories.of(dy),
                dnnl.DNNL_ARG_DIFF_WEIGHTS, computed));
        if (site.parameters().containsKey("bias")) {
            arguments.put(dnnl.DNNL_ARG_DIFF_BIAS, memories.of(site.parameter("bias").requiredGradient()));
        }
        List<Runnable> steps = new ArrayList<>(List.of(Primitive.bind(resources, description, arguments)));
        if (computed != gradient) {
            steps.add(Reorder.of(computed, gradient, resources));
        }
        return steps;
    }
}
