package org.gabor.engine.data.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.data.DataException;

/**
 * The folders that contain the class folders.
 *
 * @param train the training folders
 * @param validation the validation folders; empty to split off a share of the training images
 */
record FolderLayout(Path train, Optional<Path> validation) {

    private static final String TRAIN = "train";
    private static final List<String> VALIDATION = List.of("val", "valid", "validation", "test");

    /** Looks in {@code root} for the known names of splits; throws if it contains no folder. */
    static FolderLayout of(Path root) throws DataException {
        if (!Files.isDirectory(root)) {
            throw new DataException("There is no folder %s to read images from: check the name.".formatted(root));
        }
        if (Listing.folders(root).isEmpty()) {
            throw new DataException(
                    "%s holds no folders: put the images of each class into a folder of its own, named after it."
                            .formatted(root));
        }
        Path train = root.resolve(TRAIN);
        if (!holdsFolders(train)) {
            return new FolderLayout(root, Optional.empty());
        }
        return new FolderLayout(train,
                VALIDATION.stream().map(root::resolve).flatMap(FolderLayout::thatHoldsFolders).findFirst());
    }

    private static Stream<Path> thatHoldsFolders(Path folder) {
        return holdsFolders(folder) ? Stream.of(folder) : Stream.empty();
    }

    /** A class may be called "train" too, but then holds images. */
    private static boolean holdsFolders(Path folder) {
        try {
            return Files.isDirectory(folder) && !Listing.folders(folder).isEmpty();
        } catch (DataException _) {
            return false;
        }
    }
}
