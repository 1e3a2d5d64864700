package org.gabor.engine.data;

import java.util.Objects;
import java.util.Optional;

/**
 * Which examples a run learns from, as written in its manifest.
 *
 * @param id the data set's id in {@link DataCatalog}
 * @param folder where its files lie, when not in one of the usual places; a folder of images always has one
 * @param limit at most this many training examples, the first ones of each class in turn; empty for all
 * @param reading how a folder of images is read; no other data set looks at it
 */
public record DataReference(String id, Optional<String> folder, Optional<Integer> limit, FolderOptions reading) {

    /** The id of the images in a folder that a person names. */
    public static final String IMAGE_FOLDER = "image-folder";

    public DataReference {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reading);
        limit.ifPresent(n -> {
            if (n < 1) {
                throw new IllegalArgumentException("The limit must be at least 1 image, got " + n + ".");
            }
        });
    }

    public DataReference(String id, Optional<String> folder, Optional<Integer> limit) {
        this(id, folder, limit, FolderOptions.DEFAULT);
    }

    public static DataReference of(String id) {
        return new DataReference(id, Optional.empty(), Optional.empty());
    }

    /** The images in {@code folder}, a sub-folder for each class. */
    public static DataReference images(String folder, FolderOptions reading) {
        return new DataReference(IMAGE_FOLDER, Optional.of(folder), Optional.empty(), reading);
    }
}
