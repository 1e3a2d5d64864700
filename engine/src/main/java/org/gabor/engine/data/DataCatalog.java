package org.gabor.engine.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.graph.shape.Image;

/** The data sets on offer. */
public final class DataCatalog {

    private static final Image GREY_28 = new Image(1, 28, 28);
    private static final Image COLOUR_32 = new Image(3, 32, 32);
    private static final Image COLOUR_64 = new Image(3, 64, 64);

    static final DataSource FASHION_MNIST_MINI = new DataSource("fashion-mnist-mini", "Fashion-MNIST mini",
            GREY_28, ClassNames.CLOTHES, 10_000, 2_000, Origin.BUNDLED);
    static final DataSource FASHION_MNIST = new DataSource("fashion-mnist", "Fashion-MNIST",
            GREY_28, ClassNames.CLOTHES, 60_000, 10_000, Origin.PUBLISHED);
    static final DataSource MNIST = new DataSource("mnist", "MNIST",
            GREY_28, ClassNames.DIGITS, 60_000, 10_000, Origin.PUBLISHED);
    static final DataSource KMNIST = new DataSource("kmnist", "KMNIST",
            GREY_28, ClassNames.KANA, 60_000, 10_000, Origin.PUBLISHED);
    static final DataSource EMNIST_LETTERS = new DataSource("emnist-letters", "EMNIST Letters",
            GREY_28, ClassNames.LETTERS, 124_800, 20_800, Origin.PUBLISHED);
    static final DataSource EMNIST_BALANCED = new DataSource("emnist-balanced", "EMNIST Balanced",
            GREY_28, ClassNames.CHARACTERS, 112_800, 18_800, Origin.PUBLISHED);
    static final DataSource CIFAR_10 = new DataSource("cifar-10", "CIFAR-10",
            COLOUR_32, ClassNames.CIFAR_10, 50_000, 10_000, Origin.PUBLISHED);
    static final DataSource CIFAR_100 = new DataSource("cifar-100", "CIFAR-100",
            COLOUR_32, ClassNames.CIFAR_100, 50_000, 10_000, Origin.PUBLISHED);
    static final DataSource SHAPES = new DataSource("shapes", "Shapes",
            COLOUR_64, List.of("Circle", "Ring", "Crescent", "Triangle", "Square", "Bar", "Star", "Cross", "Arrow", "Heart"),
            10_000, 2_000, Origin.GENERATED);
    static final DataSource TEXTURES = new DataSource("textures", "Textures",
            COLOUR_64, List.of("Stripes at 0°", "Stripes at 30°", "Stripes at 60°", "Stripes at 90°", "Stripes at 120°",
                    "Stripes at 150°", "Checkers", "Dots", "Rings", "Noise", "Warm blobs", "Cool blobs"),
            12_000, 2_400, Origin.GENERATED);
    static final DataSource IMAGE_FOLDER = new DataSource("image-folder", "Folder of images",
            FolderReading.DEFAULT.size(), List.of(), 0, 0, Origin.FOLDER);

    private static final List<DataSource> SOURCES = List.of(FASHION_MNIST_MINI, FASHION_MNIST, MNIST, KMNIST,
            EMNIST_LETTERS, EMNIST_BALANCED, CIFAR_10, CIFAR_100, SHAPES, TEXTURES, IMAGE_FOLDER);

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
        return switch (source.id()) {
            case "fashion-mnist-mini" -> IdxFiles.bundled(source);
            case "fashion-mnist" -> IdxFiles.folder(source, FashionMnist.inUsualPlaces(downloads).find(preparation));
            case String other -> throw new DataException(
                    "The data set %s cannot be read yet: choose fashion-mnist-mini or fashion-mnist.".formatted(other));
        };
    }

    private static DataSource source(DataReference reference) throws DataException {
        return find(reference.id()).orElseThrow(() -> new DataException(
                "There is no data set \"%s\"; it is one of %s.".formatted(reference.id(), ids())));
    }

    private static String ids() {
        return SOURCES.stream().map(DataSource::id).collect(Collectors.joining(", "));
    }
}
