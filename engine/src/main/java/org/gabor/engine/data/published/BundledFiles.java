package org.gabor.engine.data.published;

import java.io.IOException;
import java.nio.file.Path;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataProvider;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.files.FileProblem;

/**
 * A bundled subset of a published data set.
 *
 * @param whole the data set it is a part of; a given folder may contain either
 */
record BundledFiles(DataSource source, Publication whole) implements DataProvider {

    @Override
    public void check(DataReference reference) throws DataException {
        whole.check(reference);
    }

    @Override
    public boolean isAtHand(Path downloads) {
        return true;
    }

    @Override
    public DataSplits open(DataReference reference, Path downloads, PreparationListener preparation) throws DataException {
        if (reference.folder().isPresent()) {
            return whole.open(reference, downloads, preparation);
        }
        try {
            return whole.layout().read(source, new ResourceFiles(source.id()));
        } catch (IOException e) {
            throw new DataException("%s cannot be read: %s.".formatted(source.title(), FileProblem.reason(e)), e);
        }
    }
}
