package org.gabor.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.data.DataCatalog;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import picocli.CommandLine.Option;

/** What to train on. */
final class DataOptions {

    private static final String BUNDLED = "fashion-mnist-mini";

    @Option(names = "--data", paramLabel = "SET",
            description = "Data set: fashion-mnist-mini (bundled, the default) or fashion-mnist (all 70,000 images).")
    private String chosen;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Folder with the data set's files.")
    private Path folder;

    @Option(names = "--limit", paramLabel = "N", description = "Train on at most this many images.")
    private Integer limit;

    /** Whether any of them stands on the command line. */
    boolean areGiven() {
        return chosen != null || folder != null || limit != null;
    }

    /** Throws {@link BadUse} where there is no such data set or folder, or the folder lacks a file. */
    DataReference reference() {
        String data = chosen == null ? BUNDLED : chosen;
        List<String> known = DataCatalog.all().stream().map(DataSource::id).toList();
        if (!known.contains(data)) {
            throw new BadUse("There is no data set \"%s\"; it is one of %s.".formatted(data, String.join(", ", known)));
        }
        try {
            DataReference reference = new DataReference(data,
                    Optional.ofNullable(folder).map(dir -> dir.toAbsolutePath().toString()), Optional.ofNullable(limit));
            DataCatalog.check(reference);
            return reference;
        } catch (IllegalArgumentException | DataException wrong) {
            throw new BadUse(wrong.getMessage());
        }
    }
}
