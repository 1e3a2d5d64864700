package org.gabor.engine.compute.kernel;

import org.gabor.engine.memory.MemorySpace;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;
import org.gabor.engine.optim.VectorMath;

/**
 * Runs layers on one kind of machine: its kernels, its preferences, its memory, and arithmetic on vectors in that memory. Support
 * for a new kind of machine is a package with an implementation of this interface.
 */
public interface KernelProvider extends Kernels, Preferences, MemorySpace {

    /** Whether the machine has instructions for this precision, so that it is faster than emulation. */
    boolean computesIn(Precision precision);

    /** Arithmetic on vectors in its memory. */
    VectorMath vectors();

    @Override
    default Storage allocate(long bytes) {
        return vectors().allocate(bytes);
    }

    @Override
    default Runnable copy(View from, View to, Resources resources) {
        return vectors().copy(from, to, resources);
    }
}
