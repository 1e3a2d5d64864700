package org.gabor.engine.compute.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.gabor.engine.memory.Allocator;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Scratch;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;

/**
 * The memory of a plan. Blocks are first reserved, with the moments at which their contents are needed, so that others can use
 * the same memory before and after. Then all are allocated at once.
 */
public final class Arena implements AutoCloseable {

    private final List<Block> blocks = new ArrayList<>();
    private final Allocator allocator;
    private final Resources resources;
    /** Scratch memory for moments at which too little memory is idle, shared by all of them. */
    private final List<Storage> shared = new ArrayList<>();
    private Storage memory;

    /** @param allocator allocates the arena */
    public Arena(Allocator allocator) {
        this.allocator = allocator;
        resources = new Resources(allocator);
    }

    Block reserve(long bytes) {
        Block block = new Block(bytes);
        blocks.add(block);
        return block;
    }

    List<Block> blocks() {
        return Collections.unmodifiableList(blocks);
    }

    /** Bytes that {@link #allocate} will take. */
    public long plannedBytes() {
        return Packing.pack(blocks);
    }

    public void allocate() {
        memory = resources.keep(allocator.allocate(Packing.pack(blocks)));
    }

    /**
     * After allocation: the memory that no block uses at a moment. If that is too small, more is allocated, which all moments
     * share.
     */
    public Scratch scratch(int moment) {
        List<IdleMemory.Place> idle = new ArrayList<>();
        long free = 0;
        for (Block block : blocks.stream().filter(block -> block.isNeededAt(moment))
                .sorted(Comparator.comparingLong(block -> block.offset)).toList()) {
            idle.add(new IdleMemory.Place(memory, free, Math.max(0, block.offset - free)));
            free = Math.max(free, Packing.end(block));
        }
        idle.add(new IdleMemory.Place(memory, free, Math.max(0, memory.bytes() - free)));
        shared.forEach(storage -> idle.add(IdleMemory.Place.all(storage)));
        return new IdleMemory(idle, this::share);
    }

    private Storage share(long bytes) {
        Storage storage = resources.keep(allocator.allocate(bytes));
        shared.add(storage);
        return storage;
    }

    public long bytes() {
        return resources.bytes();
    }

    @Override
    public void close() {
        resources.close();
    }

    /** A block of this many bytes, needed from its first moment to its last one. */
    final class Block {
        private final long bytes;
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        private Block host;
        private boolean kept;
        long offset;

        private Block(long bytes) {
            this.bytes = bytes;
        }

        /** Forbids overwriting it from now on. */
        void keep() {
            kept = true;
        }

        boolean isKept() {
            return kept;
        }

        /** Merges it into another block, which holds its contents from now on. */
        void moveInto(Block other) {
            blocks.remove(this);
            host = other;
        }

        void needAt(int moment) {
            if (host != null) {
                host.needAt(moment);
                return;
            }
            first = Math.min(first, moment);
            last = Math.max(last, moment);
        }

        long bytes() {
            return bytes;
        }

        int first() {
            return first;
        }

        int last() {
            return last;
        }

        private boolean isNeededAt(int moment) {
            return first <= moment && moment <= last;
        }

        /** Whether both are needed at some moment. */
        boolean meets(Block other) {
            return first <= other.last && other.first <= last;
        }

        /** A view of its beginning in this format. */
        View view(Format format) {
            return host == null ? new View(memory, offset, format) : host.view(format);
        }
    }
}
