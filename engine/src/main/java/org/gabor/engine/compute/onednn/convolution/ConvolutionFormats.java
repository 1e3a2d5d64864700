package org.gabor.engine.compute.onednn.convolution;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;

/**
 * The formats of a convolution's inputs and outputs. oneDNN chooses the layout of the weights.
 *
 * @param bias empty if there is none
 * @param dy in the input's precision, regardless of the output's
 * @param attributes the post-ops of the forward pass
 */
record ConvolutionFormats(memory.desc x, memory.desc weights, memory.desc weightsGradient, memory.desc bias, memory.desc y,
                          memory.desc dy, primitive_attr attributes, Resources resources) {

    static ConvolutionFormats of(ConvolutionLayer layer, long[] weights, primitive_attr attributes, Resources resources) {
        Format x = layer.x();
        Format y = layer.y();
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        return new ConvolutionFormats(memories.describe(x), memories.any(x.precision(), weights),
                memories.any(Precision.F32, weights),
                layer.bias().map(size -> memories.any(Precision.F32, size)).orElseGet(() -> memories.keep(new memory.desc())),
                memories.describe(y), memories.describe(y.with(x.precision())), attributes, resources);
    }

    /** Attributes for a primitive that receives its scratchpad when it runs; by default it would keep one. */
    primitive_attr withoutScratchpad() {
        primitive_attr none = resources.closeLater(new primitive_attr());
        none.set_scratchpad_mode(dnnl.dnnl_scratchpad_mode_user);
        return none;
    }
}
