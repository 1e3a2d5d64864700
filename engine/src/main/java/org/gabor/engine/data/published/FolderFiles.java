package org.gabor.engine.data.published;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.engine.data.DataException;

/** Files that lie in a folder, as they were published or unpacked. */
record FolderFiles(Path folder) implements DataFiles {

    private static final String GZIPPED = ".gz";

    @Override
    public void read(Set<String> names, Reader reader) throws IOException, DataException {
        for (String name : names) {
            Path file = find(name).orElseThrow(() -> new DataException("%s holds no %s.".formatted(folder, name)));
            try (InputStream content = Files.newInputStream(file)) {
                reader.read(name, file.toString(), content);
            }
        }
    }

    /** The first of {@code names} that is not there. */
    Optional<String> missing(Set<String> names) {
        return names.stream().filter(name -> find(name).isEmpty()).findFirst();
    }

    private Optional<Path> find(String name) {
        String unpacked = name.endsWith(GZIPPED) ? name.substring(0, name.length() - GZIPPED.length()) : name;
        return Stream.of(name, unpacked).map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }
}
