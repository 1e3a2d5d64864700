package org.gabor.engine.data.published;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.gabor.engine.data.DataException;

/** Files bundled with the program. */
record ResourceFiles(String id) implements DataFiles {

    @Override
    public void read(Set<String> names, Reader reader) throws IOException, DataException {
        for (String name : names) {
            try (InputStream content = ResourceFiles.class.getResourceAsStream("/org/gabor/assets/data/" + id + "/" + name)) {
                if (content == null) {
                    throw new DataException("%s of %s is missing from this installation; install it again.".formatted(name, id));
                }
                reader.read(name, name, content);
            }
        }
    }
}
