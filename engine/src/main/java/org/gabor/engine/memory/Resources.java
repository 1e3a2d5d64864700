package org.gabor.engine.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/** Memory and native handles that are freed together, in reverse order of allocation. */
public final class Resources implements AutoCloseable {

    private final Deque<Runnable> releases = new ArrayDeque<>();
    private final Allocator memory;
    private long bytes;

    /** @param memory the allocator of {@link #allocate} */
    public Resources(Allocator memory) {
        this.memory = memory;
    }

    /** Allocates memory of its own, filled with zeros. */
    public View allocate(Format format) {
        return new View(keep(memory.allocate(format.bytes())), 0, format);
    }

    public <S extends Storage> S keep(S storage) {
        bytes += storage.bytes();
        releases.push(storage::close);
        return storage;
    }

    public <T extends AutoCloseable> T closeLater(T handle) {
        releases.push(() -> close(handle));
        return handle;
    }

    /** Bytes of all storages. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
    }

    private static void close(AutoCloseable handle) {
        try {
            handle.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
