package org.gabor.engine.data;

import java.nio.file.Path;

/** One data set of the catalogue, and how to open it. */
public interface DataProvider {

    DataSource source();

    /** If the folder is given, checks that its files exist without reading them; throws if one is missing. */
    void check(DataReference reference) throws DataException;

    /** Whether its images can be read without a download. */
    boolean isAtHand(Path downloads);

    /**
     * Makes the images readable; throws if they are missing or damaged, or if the listener cancels.
     *
     * @param downloads the folder of downloaded data sets, one sub-folder each
     * @param preparation hears what is going on and may cancel
     */
    DataSplits open(DataReference reference, Path downloads, PreparationListener preparation) throws DataException;
}
