package org.gabor.engine.memory;

import java.util.function.DoubleSupplier;

/** Copies between a {@code float[]} in plain order and a view of any format. */
public final class HostPort {

    private final View plain;
    private final Runnable arrive;
    private final Runnable leave;

    private HostPort(View plain, Runnable arrive, Runnable leave) {
        this.plain = plain;
        this.arrive = arrive;
        this.leave = leave;
    }

    /** @param resources own what the copies need, and free it */
    public static HostPort of(View view, MemorySpace space, Resources resources) {
        return of(view, space, resources::allocate, resources);
    }

    /**
     * @param scratch lends what a copy needs while it is under way
     * @param resources own whatever else the copies need, and free it
     */
    public static HostPort of(View view, MemorySpace space, Scratch scratch, Resources resources) {
        if (view.format().isPlain()) {
            return new HostPort(view, () -> {}, () -> {});
        }
        View plain = scratch.lend(view.format().asPlain());
        return new HostPort(plain, space.copy(plain, view, resources), space.copy(view, plain, resources));
    }

    /** Throws {@link IndexOutOfBoundsException} where there are fewer than the view's. */
    public void write(float[] values) {
        write(values, 0);
    }

    /** The same from the {@code first}th of {@code values} on. */
    public void write(float[] values, int first) {
        plain.write(values, first);
        arrive.run();
    }

    /** Writes every value in plain order, without ever holding all of them on the heap. */
    public void fill(DoubleSupplier next) {
        plain.fill(next);
        arrive.run();
    }

    /** Throws {@link IndexOutOfBoundsException} where there are fewer places than the view has. */
    public void read(float[] into) {
        read(into, 0);
    }

    /** The same to the {@code first}th place of {@code into} on. */
    public void read(float[] into, int first) {
        leave.run();
        plain.read(into, first);
    }
}
