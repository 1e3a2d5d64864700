package org.gabor.engine.data.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gabor.engine.data.DataException;
import org.gabor.engine.files.FileProblem;

/** The content of a folder. */
final class Listing {

    private static final String ARCHIVERS_OWN = "__MACOSX";

    private Listing() {}

    /** The folders in {@code folder} that could be a class, by name. */
    static List<Path> folders(Path folder) throws DataException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).filter(path -> !isHidden(path)).sorted().toList();
        } catch (IOException e) {
            throw new DataException("%s cannot be looked through (%s).".formatted(folder, FileProblem.reason(e)), e);
        } catch (UncheckedIOException e) {
            throw new DataException("%s cannot be looked through (%s).".formatted(folder, FileProblem.reason(e.getCause())), e);
        }
    }

    /** Files of the operating system or an archiver. */
    static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.equals(ARCHIVERS_OWN);
    }
}
