package org.gabor.zoo.about;

import java.util.Optional;

/**
 * Published figures of a network.
 *
 * @param parameters trainable parameters
 * @param macs multiply-accumulates of convolutions and linear layers for one sample's forward pass
 * @param accuracy if its authors, torchvision (its initial weights), timm or the book state one for this network. The
 *     book's are means on the test images over the runs of its notebooks with the v0.x recipes, ten epochs each: 51 runs of
 *     LeNet, 39 with batch norm, 35 of AlexNet, 30 of VGG, 27 of GoogLeNet, 36 each of ResNet and DenseNet, and of network in
 *     network, there by a learning rate of 0.1, the 16 of 27 that learned at all
 */
public record Published(long parameters, long macs, Optional<Accuracy> accuracy) {

    private static final String IMAGENET = "ImageNet";

    public static Published of(long parameters, long macs) {
        return new Published(parameters, macs, Optional.empty());
    }

    /** @param top1 accuracy on the 1000 classes of ImageNet, in percent */
    public static Published of(long parameters, long macs, double top1) {
        return of(parameters, macs, top1, IMAGENET);
    }

    public static Published of(long parameters, long macs, double percent, String on) {
        return new Published(parameters, macs, Optional.of(new Accuracy(percent, on)));
    }

    /** In percent, if known. Only accuracies on the same images are comparable. */
    public Optional<Double> accuracyOnImageNet() {
        return accuracy.filter(known -> known.on().equals(IMAGENET)).map(Accuracy::percent);
    }
}
