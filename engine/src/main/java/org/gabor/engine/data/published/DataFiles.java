package org.gabor.engine.data.published;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.gabor.engine.data.DataException;

/** The files of a data set, wherever they lie. */
interface DataFiles {

    /** Hands over each of the files called {@code names} once, in whatever order they lie; throws if one is missing. */
    void read(Set<String> names, Reader reader) throws IOException, DataException;

    /** Takes the content of one file. */
    interface Reader {
        /**
         * @param name what the data set calls the file
         * @param place what a complaint calls it
         */
        void read(String name, String place, InputStream content) throws IOException, DataException;
    }
}
