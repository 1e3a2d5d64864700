package org.gabor.engine.data;

import java.nio.file.Path;

/** One data set of the catalogue, and how to get at its images. */
public interface DataProvider {

    DataSource source();

    /** Looks whether the files are there, where their folder is named, without reading them; throws if one is missing. */
    void check(DataReference reference) throws DataException;

    /** Whether its images can be read without a download. */
    boolean isAtHand(Path downloads);

    /**
     * Makes the images readable; throws if they are missing or broken, or where it was called off.
     *
     * @param downloads the folder that keeps downloaded data sets, a folder each
     * @param preparation hears what takes its time
     */
    DataSplits open(DataReference reference, Path downloads, PreparationListener preparation) throws DataException;
}
