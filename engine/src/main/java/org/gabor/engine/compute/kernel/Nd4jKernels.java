package org.gabor.engine.compute.kernel;

import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Softmax;

/** Every layer over ND4J's operations: oneDNN underneath on CPUs, cuDNN on GPUs. */
public final class Nd4jKernels implements KernelProvider {

    @Override
    public Kernel bind(Layer layer, Site site) {
        return switch (layer) {
            case Input _, Flatten _ -> Kernel.NOTHING;
            case Conv2d conv when conv.groups() > 1 -> new GroupedConvolutionKernel(conv, site);
            case Conv2d conv -> ConvolutionKernel.of(conv, site);
            case MaxPool2d pool -> PoolingKernel.max(pool, site);
            case AvgPool2d pool -> PoolingKernel.average(pool, site);
            case AdaptiveAvgPool2d pool -> new AdaptiveAveragePoolingKernel(pool, site);
            case Activation(Activation.Function function) -> ActivationKernel.of(function, site);
            case Linear _ -> new LinearKernel(site);
            case BatchNorm1d(double eps, double momentum) -> new BatchNormKernel(eps, momentum, site);
            case BatchNorm2d(double eps, double momentum) -> new BatchNormKernel(eps, momentum, site);
            case LocalResponseNorm norm -> new LocalResponseNormKernel(norm, site);
            case Dropout dropout -> new DropoutKernel(dropout, site);
            case Softmax _ -> SoftmaxKernel.of(site);
            case Add _ -> new AddKernel(site);
            case Concat _ -> new ConcatKernel(site);
            case Placeholder placeholder -> throw new IllegalArgumentException("Nothing runs a " + placeholder.type() + ".");
        };
    }

    @Override
    public boolean worksInPlace(Layer layer, Layer producer) {
        return layer instanceof Activation(Activation.Function function) && ActivationKernel.forgetsInput(function)
                && !rereadsOutput(producer);
    }

    /** Whether backward needs the layer's own output, or the output is not the layer's own. */
    private static boolean rereadsOutput(Layer layer) {
        return switch (layer) {
            case Input _, Flatten _, Activation _, Softmax _, Placeholder _ -> true;
            case Conv2d _, MaxPool2d _, AvgPool2d _, AdaptiveAvgPool2d _, Linear _, BatchNorm1d _, BatchNorm2d _,
                 LocalResponseNorm _, Dropout _, Add _, Concat _ -> false;
        };
    }

    @Override
    public boolean sparesInputGradient(Layer layer) {
        return switch (layer) {
            case Conv2d _, Linear _, BatchNorm1d _, BatchNorm2d _, Add _, Concat _ -> true;
            case Input _, Flatten _, MaxPool2d _, AvgPool2d _, AdaptiveAvgPool2d _, Activation _, LocalResponseNorm _,
                 Dropout _, Softmax _, Placeholder _ -> false;
        };
    }
}
