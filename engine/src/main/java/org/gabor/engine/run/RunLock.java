package org.gabor.engine.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.gabor.engine.files.FileProblem;

/** A lock of the process that trains a run; the operating system releases it when that process ends for any reason. */
final class RunLock implements AutoCloseable {

    private static final String NAME = "lock";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Throws {@link RunException} if another process holds the lock. */
    static RunLock take(Path folder) {
        try {
            FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel).isEmpty()) {
                channel.close();
                throw new RunException("%s is being trained by another process already.".formatted(folder));
            }
            return new RunLock(channel);
        } catch (IOException e) {
            throw new RunException("%s cannot be written (%s).".formatted(folder, FileProblem.reason(e)), e);
        }
    }

    static boolean isHeld(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.WRITE)) {
            return tryLock(channel).isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new RunException("The run's lock cannot be released (%s).".formatted(FileProblem.reason(e)), e);
        }
    }
}
