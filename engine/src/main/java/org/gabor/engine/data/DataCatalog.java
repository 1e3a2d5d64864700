package org.gabor.engine.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabor.graph.shape.Image;

/** The data sets on offer. */
public final class DataCatalog {

    private static final List<String> CLOTHES = List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal",
            "Shirt", "Sneaker", "Bag", "Ankle boot");

    static final DataSource FASHION_MNIST_MINI = new DataSource("fashion-mnist-mini", "Fashion-MNIST mini",
            new Image(1, 28, 28), CLOTHES, 10_000, 2_000, true);
    static final DataSource FASHION_MNIST = new DataSource("fashion-mnist", "Fashion-MNIST",
            new Image(1, 28, 28), CLOTHES, 60_000, 10_000, false);

    private static final List<DataSource> SOURCES = List.of(FASHION_MNIST_MINI, FASHION_MNIST);

    private DataCatalog() {}

    public static List<DataSource> all() {
        return SOURCES;
    }

    public static Optional<DataSource> find(String id) {
        return SOURCES.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** Looks whether the files are there, where their folder is named, without reading them; throws where one is missing. */
    public static void check(DataReference reference) throws DataException {
        DataSource source = source(reference);
        if (reference.folder().isPresent()) {
            IdxFiles.folder(source, Path.of(reference.folder().get()));
        }
    }

    /**
     * Reads the pictures; throws where they are missing or broken.
     *
     * @param downloads the folder that keeps downloaded data sets, a folder each
     * @param preparation hears what takes its time
     */
    public static DataSplits open(DataReference reference, Path downloads, Preparation preparation) throws DataException {
        DataSource source = source(reference);
        DataSplits all = IdxFiles.open(source, files(source, reference, downloads, preparation));
        return reference.limit()
                .map(limit -> new DataSplits(Subset.balanced(all.train(), limit), all.validation()))
                .orElse(all);
    }

    private static IdxFiles.Opener files(DataSource source, DataReference reference, Path downloads,
                                         Preparation preparation) throws DataException {
        if (reference.folder().isPresent()) {
            return IdxFiles.folder(source, Path.of(reference.folder().get()));
        }
        return source.bundled() ? IdxFiles.bundled(source)
                : IdxFiles.folder(source, FashionMnist.inUsualPlaces(downloads).find(preparation));
    }

    private static DataSource source(DataReference reference) throws DataException {
        return find(reference.id()).orElseThrow(() -> new DataException(
                "There is no data set \"%s\"; there are %s.".formatted(reference.id(), ids())));
    }

    private static String ids() {
        return SOURCES.stream().map(DataSource::id).collect(Collectors.joining(" and "));
    }
}
