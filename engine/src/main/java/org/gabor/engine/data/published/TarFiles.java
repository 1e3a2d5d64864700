package org.gabor.engine.data.published;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.gabor.engine.data.DataException;

/** Files in a gzipped tar archive, in whatever folder inside it, read in one pass and never unpacked to the disk. */
record TarFiles(Path archive) implements DataFiles {

    @Override
    public void read(Set<String> names, Reader reader) throws IOException, DataException {
        Set<String> missing = new TreeSet<>(names);
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
                InputStream tar = new GZIPInputStream(packed, 1 << 16)) {
            while (!missing.isEmpty()) {
                Optional<TarMember> member = TarMember.next(tar, archive);
                if (member.isEmpty()) {
                    throw new DataException("%s holds no %s: it is an archive of another data set."
                            .formatted(archive, String.join(", ", missing)));
                }
                read(member.get(), tar, missing, reader);
            }
        } catch (EOFException e) {
            throw new DataException("%s is cut short before %s; fetch it again."
                    .formatted(archive, String.join(", ", missing)), e);
        } catch (ZipException e) {
            throw new DataException("%s is damaged, its gzip data cannot be unpacked; fetch it again.".formatted(archive), e);
        }
    }

    private void read(TarMember member, InputStream tar, Set<String> missing, Reader reader) throws IOException, DataException {
        try (InputStream content = member.content(tar)) {
            if (member.isFile() && missing.contains(member.name())) {
                reader.read(member.name(), "%s in %s".formatted(member.name(), archive), content);
                missing.remove(member.name());
            }
        }
    }
}
