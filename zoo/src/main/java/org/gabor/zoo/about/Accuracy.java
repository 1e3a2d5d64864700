package org.gabor.zoo.about;

import java.util.Objects;

/**
 * A trained network's published accuracy.
 *
 * @param percent top-1 accuracy on the test images
 * @param on the data set's name: {@code ImageNet}, {@code CIFAR-10}
 */
public record Accuracy(double percent, String on) {

    public Accuracy {
        Objects.requireNonNull(on);
    }
}
