package org.gabor.engine.data;

import java.util.Objects;
import java.util.Optional;

/**
 * The data of a run, as written in its manifest.
 *
 * @param id the data set's id in {@link org.gabor.engine.data.catalog.DataCatalog}
 * @param folder its files' folder if not a default one; always given for a folder of images
 * @param limit at most this many training examples, the first ones of each class in turn; empty for all
 * @param reading how a folder of images is read; other data sets ignore it
 */
public record DataReference(String id, Optional<String> folder, Optional<Integer> limit, FolderOptions reading) {

    /** The id of a folder of images. */
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
