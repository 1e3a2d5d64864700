package org.gabor.engine.memory;

/** Memory that tensors live in, and how it is copied. */
public interface MemorySpace extends Allocator {

    /** Copies the values of one view to another of the same extents, whatever their formats. */
    Runnable copy(View from, View to, Resources resources);
}
