package org.gabor.engine.optim;

import java.util.function.DoubleConsumer;
import org.gabor.engine.memory.MemorySpace;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/**
 * Arithmetic on long plain vectors. An operation is bound to its vectors once and then run at each step, with factors that may
 * change every time; what it allocates belongs to the {@link Resources}. It knows no optimizer: they consist of these operations.
 */
public interface VectorMath extends MemorySpace {

    /** An operation with two factors. */
    @FunctionalInterface
    interface Operation {
        void run(double a, double b);
    }

    /** y ← a·x + b·y. */
    Operation axpby(View x, View y, Resources resources);

    /** x ← a·x. */
    DoubleConsumer scale(View x, Resources resources);

    /** y ← share·y + (1 − share)·x: a running mean. */
    Runnable runningMean(View x, View y, double share, Resources resources);

    /** y ← share·y + (1 − share)·x²: a running mean of squares. */
    Runnable runningSquare(View x, View y, double share, Resources resources);

    /** y ← a·x / (√v + b); y may be x. */
    Operation overRoot(View x, View v, View y, Resources resources);

    /** The L2 norm. */
    double norm(View x);
}
