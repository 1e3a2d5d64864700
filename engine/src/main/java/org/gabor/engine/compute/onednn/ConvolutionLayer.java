package org.gabor.engine.compute.onednn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.NativeLayout;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;

/**
 * What a layer and its maps say about a convolution.
 *
 * @param bias its size, where there is one
 */
record ConvolutionLayer(Format x, Format y, Sliding sliding, Optional<Long> bias) {

    static ConvolutionLayer of(Conv2d layer, Format x, Format y) {
        return of(Sliding.of(layer.window(), layer.groups(), x, y), layer.bias(), x, y);
    }

    static ConvolutionLayer of(Conv3d layer, Format x, Format y) {
        return of(Sliding.of(layer.window(), layer.groups(), x, y), layer.bias(), x, y);
    }

    private static ConvolutionLayer of(Sliding sliding, boolean bias, Format x, Format y) {
        return new ConvolutionLayer(x, y, sliding, bias ? Optional.of(y.dims().get(1)) : Optional.empty());
    }

    Convolving describe(prop_kind purpose, Resources resources) {
        return new Convolution(ConvolutionFormats.of(x, y, sliding.weights(), bias, resources), sliding, purpose);
    }

    /**
     * In single precision the weights lie as forward reads them, so that a plan which only predicts needs no copy; in another
     * one forward works on a copy in any case, and they lie as their gradient is computed.
     */
    Map<String, Layout> layouts(Resources resources) {
        Memories memories = new Memories(resources);
        Convolving convolution = describe(prop_kind.forward_training, resources);
        return Map.of("weight", new NativeLayout(memories.keep(switch (x.precision()) {
            case F32 -> convolution.forward().weights_desc();
            case BF16 -> convolution.backwardWeights().diff_weights_desc();
        })));
    }
}
