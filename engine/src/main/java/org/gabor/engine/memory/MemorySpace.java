package org.gabor.engine.memory;

/** Memory for tensors, with copies between formats. */
public interface MemorySpace extends Allocator {

    /** Copies the values of one view to another with the same dimensions; their formats may differ. */
    Runnable copy(View from, View to, Resources resources);
}
