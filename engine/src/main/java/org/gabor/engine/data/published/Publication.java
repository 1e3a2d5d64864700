package org.gabor.engine.data.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataProvider;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.files.FileProblem;

/**
 * A data set as its authors published it: in a given folder, in a default folder, or downloaded.
 *
 * @param layout which files it consists of; a folder may hold them unpacked
 * @param home its own folder among the downloads
 * @param archive the archive of the files, if there is one; a folder may contain it instead
 * @param inside folders that the files may lie in, below the one looked at
 * @param elsewhere other folders that may contain it
 * @param download its source if no folder has it
 */
record Publication(DataSource source, Layout layout, String home, Optional<String> archive, List<String> inside,
                   List<Path> elsewhere, Download download)
        implements DataProvider {

    @Override
    public void check(DataReference reference) throws DataException {
        if (reference.folder().isPresent()) {
            require(Path.of(reference.folder().get()));
        }
    }

    @Override
    public boolean isAtHand(Path downloads) {
        return inUsualPlaces(downloads).isPresent();
    }

    @Override
    public DataSplits open(DataReference reference, Path downloads, PreparationListener preparation) throws DataException {
        DataFiles files = reference.folder().isPresent() ? require(Path.of(reference.folder().get()))
                : find(downloads, preparation);
        if (preparation.cancelled("Reading " + source.title())) {
            throw new DataException("Reading %s was called off.".formatted(source.title()));
        }
        try {
            return layout.read(source, files);
        } catch (IOException e) {
            throw new DataException("%s cannot be read: %s.".formatted(source.title(), FileProblem.reason(e)), e);
        }
    }

    private DataFiles find(Path downloads, PreparationListener preparation) throws DataException {
        Optional<DataFiles> found = inUsualPlaces(downloads);
        if (found.isEmpty()) {
            download.fetch(downloads.resolve(home), preparation);
        }
        return found.isPresent() ? found.get() : require(downloads.resolve(home));
    }

    private Optional<DataFiles> inUsualPlaces(Path downloads) {
        return Stream.concat(elsewhere.stream(), Stream.of(downloads.resolve(home))).map(this::in)
                .flatMap(Optional::stream).findFirst();
    }

    /** All of its files, if {@code folder} has them in one of their forms. */
    private Optional<DataFiles> in(Path folder) {
        Set<String> names = layout.names();
        return Stream.<Optional<DataFiles>>concat(
                Stream.concat(Stream.of(folder), inside.stream().map(folder::resolve)).map(FolderFiles::new)
                        .map(files -> files.missing(names).isEmpty() ? Optional.of(files) : Optional.empty()),
                archive.stream().map(folder::resolve).filter(Files::isRegularFile).map(Publication::unpack).map(Optional::of))
                .flatMap(Optional::stream).findFirst();
    }

    private static DataFiles unpack(Path archive) {
        return archive.toString().endsWith(".zip") ? new ZipFiles(archive) : new TarFiles(archive);
    }

    private DataFiles require(Path folder) throws DataException {
        if (!Files.isDirectory(folder)) {
            throw new DataException("There is no folder %s to read %s from: check the name, or leave it out."
                    .formatted(folder, source.title()));
        }
        return in(folder).orElseThrow(() -> new DataException("%s holds no %s: the folder needs the files %s, unpacked or not%s."
                .formatted(folder, new FolderFiles(folder).missing(layout.names()).orElseThrow(),
                        String.join(", ", layout.names()), archive.map(name -> "; or else " + name).orElse(""))));
    }
}
