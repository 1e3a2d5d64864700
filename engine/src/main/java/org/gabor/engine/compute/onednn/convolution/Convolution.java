package org.gabor.engine.compute.onednn.convolution;

import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;

/** A convolution, whose window slides over its input. */
final class Convolution implements ConvolutionDescriptors {

    private final ConvolutionFormats formats;
    private final WindowGeometry sliding;
    private final convolution_forward.primitive_desc forward;

    Convolution(ConvolutionFormats formats, WindowGeometry sliding, prop_kind purpose) {
        this.formats = formats;
        this.sliding = sliding;
        forward = Primitive.describe(formats.resources(), () -> new convolution_forward.primitive_desc(
                OneDnn.engine(), purpose, algorithm.convolution_direct, formats.x(), formats.weights(), formats.bias(),
                formats.y(), sliding.strides(), sliding.dilation(), sliding.before(), sliding.after(), formats.attributes(),
                false));
    }

    @Override
    public convolution_forward.primitive_desc forward() {
        return forward;
    }

    @Override
    public convolution_backward_data.primitive_desc backwardData() {
        return Primitive.describe(formats.resources(), () -> new convolution_backward_data.primitive_desc(
                OneDnn.engine(), algorithm.convolution_direct, formats.x(), formats.weights(), formats.dy(),
                sliding.strides(), sliding.dilation(), sliding.before(), sliding.after(), forward));
    }

    @Override
    public convolution_backward_weights.primitive_desc backwardWeights() {
        return Primitive.describe(formats.resources(), () -> new convolution_backward_weights.primitive_desc(
                OneDnn.engine(), algorithm.convolution_direct, formats.x(), formats.weightsGradient(), formats.bias(),
                formats.dy(), sliding.strides(), sliding.dilation(), sliding.before(), sliding.after(), forward,
                formats.withoutScratchpad(), false));
    }
}
