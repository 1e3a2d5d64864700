package org.gabor.engine.compute.kernel;

import java.util.HashMap;
import java.util.Map;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Linear2d;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs a {@link Linear2d} as the 1×1 convolution that it is. */
final class PixelwiseLinear {

    private PixelwiseLinear() {}

    static Kernel bind(Linear2d layer, Site site) {
        Map<String, Tensor> parameters = new HashMap<>(site.parameters());
        Tensor weight = site.parameter("weight");
        parameters.put("weight", new Tensor(asKernel(weight.values()), weight.gradient().map(PixelwiseLinear::asKernel)));
        return Convolution.of(Conv2d.of(layer.units(), 1).withBias(layer.bias()),
                new Site(site.inputs(), site.output(), parameters, site.resources(), site.salt()));
    }

    /** The units×C matrix seen as units×C×1×1. */
    private static INDArray asKernel(INDArray matrix) {
        return matrix.reshape('c', matrix.size(0), matrix.size(1), 1, 1);
    }
}
