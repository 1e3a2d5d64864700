package org.gabor.engine.data.published;

import java.io.IOException;
import java.util.Set;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSplits;

/** Which files a data set consists of, and what is in them. */
sealed interface Layout permits IdxLayout, CifarLayout {

    /** The files' names, in the order in which a person would list them. */
    Set<String> names();

    /** Reads all of them; throws if one is missing, broken, or of another data set. */
    DataSplits read(DataSource source, DataFiles files) throws IOException, DataException;
}
