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
 * The JVM's class data archive of the worker: mapped classes need not be read, verified and
 * linked again, which is half the work of a start. The JVM writes the archive when a worker ends, and rewrites it for
 * another JVM. A changed program uses another archive name.
 */
record ClassArchive(Path file, String classPath) {

    private static final Logger LOG = Logger.getLogger(ClassArchive.class.getName());

    /** Hides warnings about an archive that does not fit, because the JVM continues without it. */
    private static final String OPTIONS = "-XX:SharedArchiveFile=\"%s\" -XX:+AutoCreateSharedArchive -Xlog:cds*=off";

    /** The bytes that the JVM writes last. */
    private static final int HEADER = 4;

    /** The archive of the program with this class path and its current jars. */
    static ClassArchive of(Path folder, String classPath) {
        int program = Stream.of(classPath.split(File.pathSeparator)).map(File::new)
                .map(part -> List.of(part.getPath(), part.length(), part.lastModified())).toList().hashCode();
        return new ClassArchive(folder.resolve("worker-%08x.jsa".formatted(program)), classPath);
    }

    /**
     * The JVM options in the syntax of the environment variable, which quotes names with spaces. Empty if anything but jars
     * is on the class path, as in a build: the JVM archives only classes of jars.
     */
    String options() {
        boolean jars = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).allMatch(Files::isRegularFile);
        return jars && file.toString().indexOf('"') < 0 ? OPTIONS.formatted(file) : "";
    }

    /**
     * Deletes archives of earlier programs and an incomplete one: the JVM would neither use it, nor its
     * own, nor ever rewrite it.
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
     * Deletes the archive of a process that began at {@code start}: if it never trained, it loaded too few classes, and the JVM
     * would keep its archive forever.
     */
    void discard(Instant start) {
        try {
            if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isAfter(start)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "The next program or JVM rewrites it.", e);
        }
    }

    private boolean isWithoutHeader() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(HEADER);
            return header.length < HEADER || Arrays.equals(header, new byte[HEADER]);
        }
    }
}
