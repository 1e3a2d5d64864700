package org.gabor.engine.data.synthetic;

import java.nio.file.Path;
import java.util.List;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataProvider;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.PreparationListener;

/** A generated data set: nothing to download or store, the same samples on every machine. */
record SyntheticSource(DataSource source, List<Subject> subjects) implements DataProvider {

    private static final long SEED = 1;

    @Override
    public void check(DataReference reference) throws DataException {
        if (reference.folder().isPresent()) {
            throw new DataException("%s is generated, not read from a folder: leave the folder out.".formatted(source.title()));
        }
    }

    @Override
    public boolean isAtHand(Path downloads) {
        return true;
    }

    @Override
    public DataSplits open(DataReference reference, Path downloads, PreparationListener preparation) throws DataException {
        check(reference);
        return new DataSplits(new SyntheticDataset(source, subjects, SEED, 0, source.trainCount()),
                new SyntheticDataset(source, subjects, SEED, 1, source.validationCount()));
    }
}
