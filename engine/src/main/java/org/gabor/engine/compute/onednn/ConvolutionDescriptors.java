package org.gabor.engine.compute.onednn;

import org.bytedeco.dnnl.primitive_desc_base;

/**
 * Describes the three operations of a convolution, or of a transposed one, for maps of given formats; oneDNN chooses for each how
 * the weights should lie. All throw {@link UnsupportedOperationReason} where oneDNN has no good one.
 */
interface ConvolutionDescriptors {

    primitive_desc_base forward();

    primitive_desc_base backwardData();

    /** Of weights and bias, in single precision; the primitive is given its scratchpad. */
    primitive_desc_base backwardWeights();
}
