package org.gabor.engine.compute.onednn.convolution;

import org.bytedeco.dnnl.deconvolution_backward_data;
import org.bytedeco.dnnl.deconvolution_backward_weights;
import org.bytedeco.dnnl.deconvolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;

/** A transposed convolution, whose window slides over its output. */
final class Deconvolution implements ConvolutionDescriptors {

    private final ConvolutionFormats formats;
    private final WindowGeometry sliding;
    private final deconvolution_forward.primitive_desc forward;

    Deconvolution(ConvolutionFormats formats, WindowGeometry sliding, prop_kind purpose) {
        this.formats = formats;
        this.sliding = sliding;
        forward = Primitive.describe(formats.resources(), () -> new deconvolution_forward.primitive_desc(
                OneDnn.engine(), purpose, algorithm.deconvolution_direct, formats.x(), formats.weights(), formats.bias(),
                formats.y(), sliding.strides(), sliding.dilation(), sliding.before(), sliding.after(), formats.attributes(),
                false));
    }

    @Override
    public deconvolution_forward.primitive_desc forward() {
        return forward;
    }

    @Override
    public deconvolution_backward_data.primitive_desc backwardData() {
        return Primitive.describe(formats.resources(), () -> new deconvolution_backward_data.primitive_desc(
                OneDnn.engine(), algorithm.deconvolution_direct, formats.x(), formats.weights(), formats.dy(),
                sliding.strides(), sliding.dilation(), sliding.before(), sliding.after(), forward));
    }

    @Override
    public deconvolution_backward_weights.primitive_desc backwardWeights() {
        return Primitive.describe(formats.resources(), () -> new deconvolution_backward_weights.primitive_desc(
                OneDnn.engine(), algorithm.deconvolution_direct, formats.x(), formats.weightsGradient(), formats.bias(),
                formats.dy(), sliding.strides(), sliding.dilation(), sliding.before(), sliding.after(), forward,
                formats.withoutScratchpad(), false));
    }
}
