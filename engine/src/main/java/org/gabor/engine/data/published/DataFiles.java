package org.gabor.engine.data.published;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.gabor.engine.data.DataException;

/** The files of a data set, in a folder, an archive or the program. */
interface DataFiles {

    /** Passes on each file of {@code names} once, in storage order; throws if one is missing. */
    void read(Set<String> names, Reader reader) throws IOException, DataException;

    /** Takes the content of one file. */
    interface Reader {
        /**
         * @param name the file's name in the data set
         * @param place its name in error messages
         */
        void read(String name, String place, InputStream content) throws IOException, DataException;
    }
}
