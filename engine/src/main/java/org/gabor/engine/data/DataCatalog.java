package org.gabor.engine.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.data.drawn.Drawings;
import org.gabor.engine.data.folder.PictureFolder;
import org.gabor.engine.data.published.Publications;

/** The data sets on offer. */
public final class DataCatalog {

    private static final List<DataProvider> PROVIDERS = Stream.of(Publications.all(), Drawings.all(), List.<DataProvider>of(new PictureFolder()))
            .flatMap(List::stream).toList();

    private DataCatalog() {}

    public static List<DataSource> all() {
        return PROVIDERS.stream().map(DataProvider::source).toList();
    }

    public static Optional<DataSource> find(String id) {
        return all().stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** Whether the data set's pictures can be read without a download. */
    public static boolean isAtHand(DataSource source, Path downloads) {
        return PROVIDERS.stream().filter(provider -> provider.source().equals(source))
                .anyMatch(provider -> provider.isAtHand(downloads));
    }

    /** Looks whether the files are there, where their folder is named, without reading them; throws where one is missing. */
    public static void check(DataReference reference) throws DataException {
        provider(reference).check(reference);
    }

    /**
     * Makes the pictures readable; throws where they are missing or broken, or where it was called off.
     *
     * @param downloads the folder that keeps downloaded data sets, a folder each
     * @param preparation hears what takes its time
     */
    public static DataSplits open(DataReference reference, Path downloads, Preparation preparation) throws DataException {
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
