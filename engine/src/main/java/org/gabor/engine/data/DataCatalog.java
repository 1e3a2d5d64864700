package org.gabor.engine.data;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.shape.Image;

/** The data sets on offer. */
public final class DataCatalog {

    private static final List<String> CLASSES = List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal",
            "Shirt", "Sneaker", "Bag", "Ankle boot");

    private static final List<DataSource> SOURCES = List.of(
            new DataSource("fashion-mnist-mini", "Fashion-MNIST mini", new Image(1, 28, 28), CLASSES, 10_000, 2_000, true),
            new DataSource("fashion-mnist", "Fashion-MNIST", new Image(1, 28, 28), CLASSES, 60_000, 10_000, false));

    private DataCatalog() {}

    public static List<DataSource> all() {
        return SOURCES;
    }

    public static Optional<DataSource> find(String id) {
        return SOURCES.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** Reads the pictures, the full set from the disk or the network; throws where they are missing or broken. */
    public static DataSplits open(DataReference reference) throws DataException {
        return open(reference, Preparation.SILENT);
    }

    /** The same, telling {@code preparation} what takes its time. */
    public static DataSplits open(DataReference reference, Preparation preparation) throws DataException {
        throw new UnsupportedOperationException();
    }
}
