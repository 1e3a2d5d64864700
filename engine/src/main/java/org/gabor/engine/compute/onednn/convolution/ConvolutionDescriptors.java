package org.gabor.engine.compute.onednn.convolution;

import org.bytedeco.dnnl.primitive_desc_base;

/**
 * Describes the three operations of a convolution, or of a transposed one, for given formats; oneDNN chooses the layout of the
 * weights for each. All throw {@link org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason} if oneDNN doesn't support the operation well.
 */
interface ConvolutionDescriptors {

    primitive_desc_base forward();

    primitive_desc_base backwardData();

    /** The gradients of weights and bias, in single precision; the primitive receives its scratchpad when it runs. */
    primitive_desc_base backwardWeights();
}
