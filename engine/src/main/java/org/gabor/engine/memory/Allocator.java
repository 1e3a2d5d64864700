package org.gabor.engine.memory;

/** Allocates memory of one kind: the host's, or a GPU's. */
@FunctionalInterface
public interface Allocator {

    /** Allocates this many bytes, all zero. Throws {@link OutOfMemoryError} if there are not enough. */
    Storage allocate(long bytes);
}
