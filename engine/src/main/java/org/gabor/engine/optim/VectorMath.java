package org.gabor.engine.optim;

import java.util.function.DoubleConsumer;
import org.gabor.engine.memory.MemorySpace;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/**
 * Arithmetic on long vectors, which are plain. An operation is bound to its vectors once and then run at each step, with numbers
 * that may be others every time; what it needs belongs to the {@link Resources}.
 */
public interface VectorMath extends MemorySpace {

    /** An operation with two numbers to choose. */
    @FunctionalInterface
    interface Operation {
        void run(double a, double b);
    }

    /** y ← a·x + b·y. */
    Operation axpby(View x, View y, Resources resources);

    /** x ← a·x. */
    DoubleConsumer scale(View x, Resources resources);

    /**
     * Adaptive moments: m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; then g ← a·m / (√v + b).
     *
     * @param g the gradients
     * @param m their running mean
     * @param v the running mean of their squares
     */
    Operation adam(View g, View m, View v, double beta1, double beta2, Resources resources);

    /** v ← α·v + (1 − α)·g²; then g ← g / (√v + ε). */
    Runnable rmsProp(View g, View v, double alpha, double eps, Resources resources);

    /** The L2 norm. */
    double norm(View x);
}
