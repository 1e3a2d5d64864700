package org.gabor.zoo.block;

import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Multiply;

/**
 * Squeeze-and-excitation (Hu et al. 2017, section 3): a small perceptron computes each channel's weight from the means of
 * all. Names as in torchvision's class.
 */
public final class SqueezeExcitation {

    private SqueezeExcitation() {}

    /** Squeezes to this number of channels; {@code gate} ends the perceptron. */
    public static Block of(int squeeze, Activation activation, Activation gate) {
        return x -> x.merge("scale", new Multiply(), x
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("fc1", Conv2d.of(squeeze, 1))
                .then("activation", activation)
                .then("fc2", Conv2d.of(Channels.of(x), 1))
                .then("scale_activation", gate));
    }
}
