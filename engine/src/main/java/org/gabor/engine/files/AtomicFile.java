package org.gabor.engine.files;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces a file as a whole: a crash or a power cut leaves the old content or the new one, never a part. */
public final class AtomicFile {

    /** Windows opens no folder as a file; NTFS writes names through its journal. */
    private static final boolean FOLDERS_CAN_BE_OPENED = File.separatorChar == '/';

    private AtomicFile() {}

    /** Writes what a file is to hold. */
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    /** Writes beside the file and then takes its place; where that fails, nothing is left beside it. */
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

    /** Waits until the bytes are on the disk: a rename must not overtake them when the power goes. */
    private static void flush(Path temporary) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The new name, too, must be on the disk before the file that it replaces may be missed. */
    private static void flushFolder(Path file) throws IOException {
        if (FOLDERS_CAN_BE_OPENED) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
