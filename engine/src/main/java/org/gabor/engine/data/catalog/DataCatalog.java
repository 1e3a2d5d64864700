package org.gabor.engine.data.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataProvider;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.ShapeCompatibility;
import org.gabor.engine.data.Subset;
import org.gabor.engine.data.folder.ImageFolder;
import org.gabor.engine.data.published.Publications;
import org.gabor.engine.data.synthetic.SyntheticDatasets;
import org.gabor.graph.shape.Shape;

/** All data sets. */
public final class DataCatalog {

    private static final List<DataProvider> PROVIDERS =
            Stream.of(Publications.all(), SyntheticDatasets.all(), List.<DataProvider>of(new ImageFolder()))
                    .flatMap(List::stream).toList();

    private DataCatalog() {}

    public static List<DataSource> all() {
        return PROVIDERS.stream().map(DataProvider::source).toList();
    }

    public static Optional<DataSource> find(String id) {
        return all().stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** Whether the data set's images can be read without a download. */
    public static boolean isAtHand(DataSource source, Path downloads) {
        return PROVIDERS.stream().filter(provider -> provider.source().equals(source))
                .anyMatch(provider -> provider.isAtHand(downloads));
    }

    /** Why its shape doesn't fit a network with this input, in one sentence; empty if it fits. */
    public static Optional<String> problem(DataReference reference, Shape input, Augmentation augmentation) {
        return find(reference.id())
                .flatMap(source -> new ShapeCompatibility(source.title(), shape(source, reference), input).problem(augmentation));
    }

    private static Shape shape(DataSource source, DataReference reference) {
        return source.origin() == Origin.FOLDER ? reference.reading().size() : source.shape();
    }

    /** If the folder is given, checks that its files exist without reading them; throws if one is missing. */
    public static void check(DataReference reference) throws DataException {
        provider(reference).check(reference);
    }

    /**
     * Makes the images readable; throws if they are missing or damaged, or if the listener cancels.
     *
     * @param downloads the folder of downloaded data sets, one sub-folder each
     * @param preparation hears what is going on and may cancel
     */
    public static DataSplits open(DataReference reference, Path downloads, PreparationListener preparation) throws DataException {
        DataSplits all = provider(reference).open(reference, downloads, preparation);
        return reference.limit()
                .map(limit -> new DataSplits(Subset.balanced(all.train(), limit), all.validation()))
                .orElse(all);
    }

    private static DataProvider provider(DataReference reference) throws DataException {
        return PROVIDERS.stream().filter(provider -> provider.source().id().equals(reference.id())).findFirst()
                .orElseThrow(() -> new DataException("There is no data set \"%s\"; it is one of %s.".formatted(reference.id(),
                        all().stream().map(DataSource::id).collect(Collectors.joining(", ")))));
    }
}
