package org.gabor.engine.inspect;

import org.gabor.engine.embedding.Method;
import org.gabor.engine.probe.Probe;

/** A question to an {@link Inspection}. */
public sealed interface Question {

    /**
     * A question that is answered by passing many validation images through the network.
     *
     * <p>If there are more images than {@link #limit}, they are spread evenly over the validation set.
     */
    sealed interface OfImages extends Question {

        /** The most images, at least 1. */
        int limit();
    }

    /** A probe of the network. */
    record Look(Probe<?> probe) implements Question {}

    /** An image of the validation set, by its number from 0. */
    record ShowValidation(int number) implements Question {}

    /** Images of the validation set that a person may seek. */
    sealed interface Sought {

        /** Those of a class, from 0. */
        record OfClass(int index) implements Sought {}

        /** Those for which the network predicts another class than theirs. */
        record Mistaken() implements Sought {}
    }

    /**
     * The nearest of the sought images: {@link org.gabor.engine.probe.FoundImage}. The search goes on at the other end of the
     * validation set, and ends with image {@code from} itself.
     *
     * @param from number of an image; −1 to search from the first one
     * @param forward whether later images come first, the earlier ones otherwise
     */
    record FindValidation(int from, boolean forward, Sought sought) implements Question {}

    /** An image file, as the network would see it. */
    record ShowFile(String path) implements Question {}

    /**
     * Images of the validation set, scaled down: {@link org.gabor.engine.probe.Thumbnails}.
     *
     * @param numbers of the images, from 0
     * @param side the longer side is at most this, in pixels
     */
    record ShowThumbnails(int[] numbers, int side) implements Question {}

    /** The scores of the images: {@link org.gabor.engine.probe.SplitScores}. */
    record Predictions(int limit) implements OfImages {}

    /** A layer's output for the images: {@link org.gabor.engine.probe.LayerFeatures}. */
    record Features(String layer, int limit) implements OfImages {}

    /**
     * A layer's output for the images as points of the plane: {@link org.gabor.engine.probe.EmbeddedImages}.
     *
     * @param seed determines the random choices of t-SNE and UMAP
     */
    record Embed(String layer, int limit, Method method, long seed) implements OfImages {}

    /** The units that never fire for the images: {@link org.gabor.engine.probe.FiredUnits}. */
    record Firing(int limit) implements OfImages {}

    /** A batch norm's statistics for the images: {@link org.gabor.engine.probe.NormStatistics}. */
    record Norms(String layer, int limit) implements OfImages {}
}
