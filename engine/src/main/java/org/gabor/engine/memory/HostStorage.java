package org.gabor.engine.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * The host's memory, aligned to a cache line. JavaCPP allocates it, so that its limit covers all native memory of the process.
 */
public final class HostStorage implements Storage {

    private static final long CACHE_LINE = 64;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment segment;

    /** Allocates memory; throws {@link OutOfMemoryError} beyond JavaCPP's limit. */
    public HostStorage(long bytes) {
        long whole = Math.ceilDiv(Math.max(1, bytes), CACHE_LINE) * CACHE_LINE;
        BytePointer memory = new BytePointer(whole + CACHE_LINE);
        long start = Math.ceilDiv(memory.address(), CACHE_LINE) * CACHE_LINE;
        segment = MemorySegment.ofAddress(start).reinterpret(whole, arena, _ -> memory.close());
        segment.fill((byte) 0);
    }

    @Override
    public long bytes() {
        return segment.byteSize();
    }

    /** A pointer to the byte at {@code offset}. The pointer owns nothing. */
    public Pointer pointer(long offset) {
        return new Address(segment.address() + offset);
    }

    @Override
    public void write(long offset, float[] values, int first, int length) {
        MemorySegment.copy(values, first, segment, ValueLayout.JAVA_FLOAT, offset, length);
    }

    @Override
    public void read(long offset, float[] into, int first, int length) {
        MemorySegment.copy(segment, ValueLayout.JAVA_FLOAT, offset, into, first, length);
    }

    @Override
    public void close() {
        arena.close();
    }

    /** A pointer that JavaCPP neither frees nor counts. */
    private static final class Address extends Pointer {
        Address(long place) {
            super((Pointer) null);
            address = place;
        }
    }
}
