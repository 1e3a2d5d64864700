package org.gabor.zoo.block;

import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;

/** torchvision's {@code Conv2dNormActivation}: a convolution without bias, a batch norm and an activation or none. */
public final class ConvNormActivation {

    private ConvNormActivation() {}

    public static Block of(Conv2d conv, BatchNorm2d norm, Activation activation) {
        return of(conv, norm).then(x -> x.then("2", "activation", activation));
    }

    public static Block of(Conv2d conv, BatchNorm2d norm) {
        return x -> x.then("0", "conv", conv.withBias(false)).then("1", "norm", norm);
    }
}
