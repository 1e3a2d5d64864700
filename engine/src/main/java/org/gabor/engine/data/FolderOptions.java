package org.gabor.engine.data;

import java.util.Optional;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/**
 * How a folder of images is read.
 *
 * @param size the size of every image: its shorter side is resized, then the centre is cropped, as torchvision does;
 *             1 channel for grey, 3 for colours
 * @param validationShare validation share of each class for folders without a validation folder;
 *                        between 0 and 1, exclusive
 */
public record FolderOptions(FeatureMap size, double validationShare) {

    /** The input size of torchvision's networks, and a fifth for validation. */
    public static final FolderOptions DEFAULT = new FolderOptions(new FeatureMap(3, 224, 224), 0.2);

    public FolderOptions {
        if (!isReadable(size)) {
            throw new IllegalArgumentException("Images are read with 1 channel (grey) or 3 (colours), not with %d."
                    .formatted(size.channels()));
        }
        if (!(validationShare > 0 && validationShare < 1)) {
            throw new IllegalArgumentException("The share for validation must lie between 0 and 1, got %s."
                    .formatted(validationShare));
        }
    }

    /** Images are resized directly to the network's input size. */
    public static FolderOptions of(Optional<Shape> input) {
        return input.map(shape -> shape instanceof FeatureMap map ? map : null).filter(FolderOptions::isReadable)
                .map(map -> new FolderOptions(map, DEFAULT.validationShare)).orElse(DEFAULT);
    }

    public FolderOptions withValidationShare(double changed) {
        return new FolderOptions(size, changed);
    }

    private static boolean isReadable(FeatureMap map) {
        return map.channels() == 1 || map.channels() == 3;
    }
}
