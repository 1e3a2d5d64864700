package org.gabor.engine.compute;

import java.util.function.DoubleSupplier;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** Copies between a {@code float[]} in plain order and a view of any format. */
final class HostPort {

    private final View plain;
    private final Runnable arrive;
    private final Runnable leave;

    private HostPort(View plain, Runnable arrive, Runnable leave) {
        this.plain = plain;
        this.arrive = arrive;
        this.leave = leave;
    }

    static HostPort of(View view, KernelProvider kernels, Resources resources) {
        if (view.format().isPlain()) {
            return new HostPort(view, () -> {}, () -> {});
        }
        View plain = resources.allocate(view.format().asPlain());
        return new HostPort(plain, kernels.copy(plain, view, resources), kernels.copy(view, plain, resources));
    }

    /** Throws {@link IndexOutOfBoundsException} where there are fewer than the view's. */
    void write(float[] values) {
        plain.write(values);
        arrive.run();
    }

    /** Writes every value in plain order, without ever holding all of them on the heap. */
    void fill(DoubleSupplier next) {
        plain.fill(next);
        arrive.run();
    }

    /** Throws {@link IndexOutOfBoundsException} where there are fewer places than the view has. */
    void read(float[] into) {
        leave.run();
        plain.read(into);
    }
}
