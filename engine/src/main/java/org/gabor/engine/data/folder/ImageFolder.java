package org.gabor.engine.data.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataProvider;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.FolderOptions;
import org.gabor.engine.data.PreparationListener;

/** The images in a folder. Unusable files are left out and reported. */
public final class ImageFolder implements DataProvider {

    private static final Logger LOG = Logger.getLogger(ImageFolder.class.getName());

    @Override
    public DataSource source() {
        return new DataSource(DataReference.IMAGE_FOLDER, "Folder of images", FolderOptions.DEFAULT.size(), List.of(), 0, 0,
                Origin.FOLDER);
    }

    @Override
    public void check(DataReference reference) throws DataException {
        FolderLayout.of(root(reference));
    }

    @Override
    public boolean isAtHand(Path downloads) {
        return true;
    }

    @Override
    public DataSplits open(DataReference reference, Path downloads, PreparationListener preparation) throws DataException {
        Path root = root(reference);
        FolderLayout parts = FolderLayout.of(root);
        SkippedFiles skipped = new SkippedFiles(root);
        ImageSearch search = new ImageSearch(root, skipped, preparation);
        DataSplits splits = new SplitSelection(root, reference.reading(), skipped).of(search.classes(parts.train()),
                parts.validation().isPresent() ? search.classes(parts.validation().get()) : List.of());
        skipped.sentence().ifPresent(sentence -> {
            LOG.warning(skipped::all);
            preparation.noticed(sentence + ".");
        });
        return splits;
    }

    private static Path root(DataReference reference) throws DataException {
        return Path.of(reference.folder().orElseThrow(() -> new DataException(
                "Name the folder that holds the images, with a sub-folder for each class.")));
    }
}
