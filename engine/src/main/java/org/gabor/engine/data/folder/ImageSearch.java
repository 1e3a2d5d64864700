package org.gabor.engine.data.folder;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.image.ImageException;
import org.gabor.engine.data.image.Images;
import org.gabor.engine.files.FileProblem;

/**
 * Looks through the folders of classes for images, also in their sub-folders and behind links.
 *
 * @param skipped hears of what cannot be used
 */
record ImageSearch(Path root, SkippedFiles skipped, PreparationListener preparation) {

    private static final int OFTEN = 200;

    /** The classes in {@code folder} by name, also those without an image. */
    List<ImageClass> classes(Path folder) throws DataException {
        List<ImageClass> classes = new ArrayList<>();
        List<Path> folders = Listing.folders(folder);
        for (Path each : folders) {
            classes.add(new ImageClass(each.getFileName().toString(), images(each)));
        }
        return classes;
    }

    private List<Path> images(Path folder) throws DataException {
        Visitor visitor = new Visitor(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        } catch (IOException e) {
            throw new DataException("%s cannot be looked through (%s).".formatted(folder, FileProblem.reason(e)), e);
        }
        visitor.tell();
        visitor.found.sort(null);
        return visitor.found;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final List<Path> found = new ArrayList<>();
        private boolean cancelled;

        Visitor(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return Listing.isHidden(directory) && !directory.equals(folder) ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Listing.isHidden(file) || !Images.isNamedLikeOne(file)) {
                return FileVisitResult.CONTINUE;
            }
            try {
                Images.check(file);
                found.add(file);
            } catch (ImageException e) {
                skipped.add(file, e.getMessage());
            }
            if ((found.size() + 1) % OFTEN == 0) {
                cancelled |= preparation.cancelled("Looking through %s: %,d images".formatted(folder, found.size()));
            }
            return cancelled ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!Listing.isHidden(file)) {
                skipped.add(file, e instanceof FileSystemLoopException ? "is a link to a folder around it"
                        : "cannot be read (%s)".formatted(FileProblem.reason(e)));
            }
            return FileVisitResult.CONTINUE;
        }

        void tell() throws DataException {
            if (cancelled || preparation.cancelled("Looking through %s: %,d images".formatted(folder, found.size()))) {
                throw new DataException("Looking through %s was called off.".formatted(root));
            }
        }
    }
}
