package org.gabor.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.files.FileTrouble;

/** The four files of a data set in MNIST's layout. */
final class IdxFiles {

    static final String TRAIN_IMAGES = "train-images-idx3-ubyte.gz";
    static final String TRAIN_LABELS = "train-labels-idx1-ubyte.gz";
    static final String TEST_IMAGES = "t10k-images-idx3-ubyte.gz";
    static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";
    static final List<String> ALL = List.of(TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS);

    private IdxFiles() {}

    /** Opens one of the files by its name. */
    interface Opener {
        Opened open(String name) throws IOException, DataException;
    }

    /** The content of a file and what to call it in a complaint. */
    record Opened(String name, InputStream content) {}

    static DataSplits open(DataSource source, Opener files) throws DataException {
        return new DataSplits(split(source, files, TRAIN_IMAGES, TRAIN_LABELS), split(source, files, TEST_IMAGES, TEST_LABELS));
    }

    static Opener bundled(DataSource source) {
        return name -> {
            InputStream in = IdxFiles.class.getResourceAsStream("/org/gabor/assets/data/" + source.id() + "/" + name);
            if (in == null) {
                throw new DataException("%s is missing from this installation; install it again.".formatted(source.title()));
            }
            return new Opened(name, in);
        };
    }

    /** Reads from {@code folder}; throws where there is no such folder or it lacks a file. */
    static Opener folder(DataSource source, Path folder) throws DataException {
        if (!Files.isDirectory(folder)) {
            throw new DataException("There is no folder %s to read %s from: check the name, or leave it out."
                    .formatted(folder, source.title()));
        }
        for (String name : ALL) {
            require(folder, name);
        }
        return name -> {
            Path file = require(folder, name);
            return new Opened(file.toString(), Files.newInputStream(file));
        };
    }

    private static Path require(Path folder, String name) throws DataException {
        return find(folder, name).orElseThrow(() -> new DataException(
                "%s holds no %s: the folder needs the four files %s, unpacked or not."
                        .formatted(folder, name, String.join(", ", ALL))));
    }

    static boolean areAllIn(Path folder) {
        return ALL.stream().allMatch(name -> find(folder, name).isPresent());
    }

    /** The file as it was published, or unpacked. */
    private static Optional<Path> find(Path folder, String name) {
        return Stream.of(name, name.replace(".gz", "")).map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    private static Dataset split(DataSource source, Opener files, String images, String labels) throws DataException {
        return IdxDataset.of(source, read(files, images, 3), read(files, labels, 1));
    }

    private static Idx read(Opener files, String name, int rank) throws DataException {
        try {
            Opened file = files.open(name);
            return Idx.read(file.content(), file.name(), rank);
        } catch (IOException e) {
            throw new DataException("%s cannot be opened: %s.".formatted(name, FileTrouble.reason(e)), e);
        }
    }
}
