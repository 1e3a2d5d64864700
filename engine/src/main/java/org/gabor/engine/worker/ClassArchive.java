package org.gabor.engine.worker;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The worker's classes as the JVM keeps them from one start to the next: mapped into memory, they need not be read, checked and
 * linked again, which is half the work of a start. The JVM writes the archive when a worker ends, and anew where the JVM is
 * another one. A changed program has an archive of another name.
 */
record ClassArchive(Path file, String classPath) {

    private static final Logger LOG = Logger.getLogger(ClassArchive.class.getName());

    /** That an archive does not fit is no trouble worth a line in the log: the JVM goes on without. */
    private static final String OPTIONS = "-XX:SharedArchiveFile=\"%s\" -XX:+AutoCreateSharedArchive -Xlog:cds*=off";

    /** The JVM writes these bytes last. */
    private static final int HEADER = 4;

    /** That of the program with this class path, as its jars are now. */
    static ClassArchive of(Path folder, String classPath) {
        int program = Stream.of(classPath.split(File.pathSeparator)).map(File::new)
                .map(part -> List.of(part.getPath(), part.length(), part.lastModified())).toList().hashCode();
        return new ClassArchive(folder.resolve("worker-%08x.jsa".formatted(program)), classPath);
    }

    /**
     * The JVM's options as the environment takes them, with quotation marks around a name with spaces. None if something else
     * than jars is on the class path, as in a build: the JVM archives classes of jars only.
     */
    String options() {
        boolean jars = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).allMatch(Files::isRegularFile);
        return jars && file.toString().indexOf('"') < 0 ? OPTIONS.formatted(file) : "";
    }

    /**
     * Deletes archives of what the program was before, and one whose writing was cut off: the JVM would neither use it, nor its
     * own, nor ever write it anew.
     */
    void tidy() {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(file.getParent(), "worker-*.jsa")) {
            for (Path archive : archives) {
                if (!archive.equals(file) || isWithoutHeader()) {
                    Files.delete(archive);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "Another worker is using or writing it.", e);
        }
    }

    /**
     * Deletes what a process that began at {@code start} has written: one that never trained knows too few classes, and the JVM
     * would keep its archive for good.
     */
    void discard(Instant start) {
        try {
            if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isAfter(start)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "The next program or JVM writes it anew.", e);
        }
    }

    private boolean isWithoutHeader() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(HEADER);
            return header.length < HEADER || Arrays.equals(header, new byte[HEADER]);
        }
    }
}
