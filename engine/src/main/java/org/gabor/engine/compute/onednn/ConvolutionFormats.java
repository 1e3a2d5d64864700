package org.gabor.engine.compute.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;

/**
 * How what a convolution reads and writes lies, with the order of its weights left to oneDNN.
 *
 * @param bias empty if there is none
 * @param dy in the input's precision, whatever the output's
 * @param attributes tell what forward does with its results right away
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

    /** Tell a primitive that it is given its scratchpad when it runs; by itself it would keep one. */
    primitive_attr withoutScratchpad() {
        primitive_attr none = resources.closeLater(new primitive_attr());
        none.set_scratchpad_mode(dnnl.dnnl_scratchpad_mode_user);
        return none;
    }
}
