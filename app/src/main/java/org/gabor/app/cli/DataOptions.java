package org.gabor.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.app.runs.recipe.ClassCounts;
import org.gabor.app.runs.recipe.FolderContents;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.FolderOptions;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.run.UserFolders;
import org.gabor.engine.train.Preset;
import org.gabor.graph.model.Graph;
import picocli.CommandLine.Option;

/** What to train on. */
final class DataOptions {

    private static final String BUNDLED = "fashion-mnist-mini";

    @Option(names = "--data", paramLabel = "SET|DIR",
            description = {"Data set, as \"gabor data\" lists them; fashion-mnist-mini, which is bundled, by default.",
                "Or a folder of images, with a sub-folder for each class."})
    private String chosen;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Folder with the data set's files.")
    private Path folder;

    @Option(names = "--validation-share", paramLabel = "SHARE",
            description = "Of a folder of images without a part for that, how much is kept for validation: 0.2 by default.")
    private Double validationShare;

    @Option(names = "--limit", paramLabel = "N", description = "Train on at most this many images.")
    private Integer limit;

    /**
     * The data that {@code network} is to learn from. Throws {@link UsageError} where there is no such data set or folder, or the
     * folder lacks a file.
     */
    DataReference reference(Graph network, Optional<Preset> preset) {
        String data = chosen == null ? preset.map(known -> known.data().id()).orElse(BUNDLED) : chosen;
        boolean known = DataCatalog.find(data).isPresent();
        if (!known && !isFolder(data)) {
            throw new UsageError("There is no data set or folder \"%s\"; data sets are %s."
                    .formatted(data, String.join(", ", ids())));
        }
        String id = known ? data : DataReference.IMAGE_FOLDER;
        if (validationShare != null && !id.equals(DataReference.IMAGE_FOLDER)) {
            throw new UsageError("%s has images of its own for validation: --validation-share is for folders of images."
                    .formatted(data));
        }
        try {
            DataReference reference = new DataReference(id, Optional.ofNullable(known ? folder : Path.of(data))
                    .map(dir -> dir.toAbsolutePath().toString()), Optional.ofNullable(limit), reading(network));
            DataCatalog.check(reference);
            return reference;
        } catch (IllegalArgumentException | DataException wrong) {
            throw new UsageError(wrong.getMessage());
        }
    }

    /** The classes of an image folder, with their images counted; throws {@link UsageError} if it cannot be read. */
    ClassCounts classes(DataReference reference) {
        if (!reference.id().equals(DataReference.IMAGE_FOLDER)) {
            return ClassCounts.UNKNOWN;
        }
        try {
            return FolderContents.of(Path.of(reference.folder().orElseThrow()),
                    DataCatalog.open(reference, UserFolders.data(), _ -> false)).counts();
        } catch (DataException unreadable) {
            throw new UsageError(unreadable.getMessage());
        }
    }

    private FolderOptions reading(Graph network) {
        FolderOptions reading = FolderOptions.of(network.inputShapes().stream().findFirst());
        return validationShare == null ? reading : reading.withValidationShare(validationShare);
    }

    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static List<String> ids() {
        return DataCatalog.all().stream().map(DataSource::id).toList();
    }
}
