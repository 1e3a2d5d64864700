package org.gabor.zoo;

import java.util.Optional;

/**
 * What is known of a network before anyone builds it.
 *
 * @param parameters trainable parameters
 * @param macs multiply-accumulates of one example's forward pass, of convolutions and linear layers
 * @param accuracy where its authors, torchvision (its first weights), timm or the book state one for this very network. The
 *     book's are means on the test pictures over the runs of its notebooks by the v0.x recipes, ten epochs each: 51 runs of
 *     LeNet, 39 with batch norm, 35 of AlexNet, 30 of VGG, 27 of GoogLeNet, 36 each of ResNet and DenseNet, and of network in
 *     network, there by a learning rate of 0.1, the 16 of 27 that learned at all
 */
public record Published(long parameters, long macs, Optional<Accuracy> accuracy) {

    private static final String IMAGENET = "ImageNet";

    static Published of(long parameters, long macs) {
        return new Published(parameters, macs, Optional.empty());
    }

    /** @param top1 accuracy on the 1000 classes of ImageNet, in percent */
    static Published of(long parameters, long macs, double top1) {
        return of(parameters, macs, top1, IMAGENET);
    }

    static Published of(long parameters, long macs, double percent, String on) {
        return new Published(parameters, macs, Optional.of(new Accuracy(percent, on)));
    }

    /** In percent, where it is known: only accuracies on the same pictures compare. */
    public Optional<Double> accuracyOnImageNet() {
        return accuracy.filter(known -> known.on().equals(IMAGENET)).map(Accuracy::percent);
    }
}
