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

    /** @param resources own and free what the copies need */
    public static HostPort of(View view, MemorySpace space, Resources resources) {
        return of(view, space, resources::allocate, resources);
    }

    /**
     * @param scratch lends memory for the duration of a copy
     * @param resources own and free whatever else the copies need
     */
    public static HostPort of(View view, MemorySpace space, Scratch scratch, Resources resources) {
        if (view.format().isPlain()) {
            return new HostPort(view, () -> {}, () -> {});
        }
        View plain = scratch.lend(view.format().asPlain());
        return new HostPort(plain, space.copy(plain, view, resources), space.copy(view, plain, resources));
    }

    /** Writes all values; throws {@link IndexOutOfBoundsException} if there are fewer than the view has. */
    public void write(float[] values) {
        write(values, 0);
    }

    /** As above, from index {@code first} of {@code values} on. */
    public void write(float[] values, int first) {
        plain.write(values, first);
        arrive.run();
    }

    /** Writes all values, in plain order, in chunks, so that they are never all on the heap. */
    public void fill(DoubleSupplier next) {
        plain.fill(next);
        arrive.run();
    }

    /** Reads all values; throws {@link IndexOutOfBoundsException} if {@code into} is shorter than the view. */
    public void read(float[] into) {
        read(into, 0);
    }

    /** As above, from index {@code first} of {@code into} on. */
    public void read(float[] into, int first) {
        leave.run();
        plain.read(into, first);
    }
}
