package org.gabor.engine.data.published;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gabor.engine.data.DataException;

/** Files in a zip archive, in whatever folder inside it. */
record ZipFiles(Path archive) implements DataFiles {

    @Override
    public void read(Set<String> names, Reader reader) throws IOException, DataException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (String name : names) {
                ZipEntry entry = zip.stream().filter(member -> named(member, name)).findFirst().map(ZipEntry.class::cast)
                        .orElseThrow(() -> new DataException("%s holds no %s: it is an archive of another data set."
                                .formatted(archive, name)));
                try (InputStream content = zip.getInputStream(entry)) {
                    reader.read(name, "%s in %s".formatted(name, archive), content);
                }
            }
        } catch (ZipException e) {
            throw new DataException("%s is damaged, it cannot be unpacked as a zip archive; fetch it again."
                    .formatted(archive), e);
        }
    }

    private static boolean named(ZipEntry member, String name) {
        return !member.isDirectory() && (member.getName().equals(name) || member.getName().endsWith("/" + name));
    }
}
