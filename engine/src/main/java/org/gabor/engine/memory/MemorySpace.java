package org.gabor.engine.memory;

/** Where tensors live: memory of our own, or ND4J's. */
public interface MemorySpace {

    /** So many bytes, all zero. */
    Storage allocate(long bytes);

    /** Copies the numbers of one view to another of the same extents, whatever their formats. */
    Runnable copy(View from, View to, Resources resources);
}
