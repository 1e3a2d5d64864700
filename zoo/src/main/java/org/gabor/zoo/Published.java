package org.gabor.zoo;

import java.util.OptionalDouble;

/**
 * What is known of a network before anyone builds it.
 *
 * @param parameters trainable parameters
 * @param macs multiply-accumulates of one example's forward pass, of convolutions and linear layers
 * @param top1 accuracy on the 1000 classes of ImageNet in percent, where it was trained on them (torchvision's first weights
 *     unless the variant says otherwise)
 */
public record Published(long parameters, long macs, OptionalDouble top1) {

    static Published of(long parameters, long macs) {
        return new Published(parameters, macs, OptionalDouble.empty());
    }

    static Published of(long parameters, long macs, double top1) {
        return new Published(parameters, macs, OptionalDouble.of(top1));
    }
}
