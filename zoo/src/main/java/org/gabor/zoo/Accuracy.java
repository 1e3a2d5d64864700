package org.gabor.zoo;

import java.util.Objects;

/**
 * How often a trained network was right, as published.
 *
 * @param percent of the test pictures whose likeliest class is right (top-1)
 * @param on the data set's name: {@code ImageNet}, {@code CIFAR-10}
 */
public record Accuracy(double percent, String on) {

    public Accuracy {
        Objects.requireNonNull(on);
    }
}
