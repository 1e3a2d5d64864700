package org.gabor.engine.data.published;

import java.io.IOException;
import java.util.Set;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSplits;

/** The files of a data set and their format. */
sealed interface Layout permits IdxLayout, CifarLayout {

    /** The files' names, in their natural order. */
    Set<String> names();

    /** Reads all of them; throws if one is missing, broken, or of another data set. */
    DataSplits read(DataSource source, DataFiles files) throws IOException, DataException;
}
