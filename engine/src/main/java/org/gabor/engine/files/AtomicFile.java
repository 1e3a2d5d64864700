package org.gabor.engine.files;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces a file atomically: after a crash or a power failure it has the old content or the new one, never a part. */
public final class AtomicFile {

    /** Windows can't open a folder as a file; NTFS journals names. */
    private static final boolean FOLDERS_CAN_BE_OPENED = File.separatorChar == '/';

    private AtomicFile() {}

    /** Writes the content of a file. */
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    /** Writes a temporary file next to the target and renames it; if that fails, no temporary file is left. */
    public static void write(Path file, Content content) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            content.writeTo(temporary);
            flush(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flushFolder(file);
        } catch (IOException | RuntimeException e) {
            temporary.toFile().delete();
            throw e;
        }
    }

    /** Flushes the bytes to the disk, so that a power failure can't leave a renamed file without content. */
    private static void flush(Path temporary) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Flushes the new name to the disk, too. */
    private static void flushFolder(Path file) throws IOException {
        if (FOLDERS_CAN_BE_OPENED) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
