package org.gabor.engine.compute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;

/**
 * The memory of a plan. Blocks are first planned: reserved, and told when their contents are needed, so that others can lie in
 * the same place before and after. Then all are allocated at once.
 */
final class Arena implements AutoCloseable {

    private final List<Block> blocks = new ArrayList<>();
    private final Resources resources = new Resources();
    private Storage memory;

    Block reserve(long bytes) {
        Block block = new Block(bytes);
        blocks.add(block);
        return block;
    }

    List<Block> blocks() {
        return Collections.unmodifiableList(blocks);
    }

    /** Bytes that {@link #allocate} will take. */
    long plannedBytes() {
        return Packing.pack(blocks);
    }

    void allocate(KernelProvider kernels) {
        memory = resources.keep(kernels.allocate(Packing.pack(blocks)));
    }

    long bytes() {
        return resources.bytes();
    }

    @Override
    public void close() {
        resources.close();
    }

    /** A place for so many bytes, from the first moment at which they are needed to the last one. */
    final class Block {
        private final long bytes;
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        long offset;

        private Block(long bytes) {
            this.bytes = bytes;
        }

        void needAt(int moment) {
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

        /** Whether both are needed at some moment. */
        boolean meets(Block other) {
            return first <= other.last && other.first <= last;
        }

        /** Its beginning in this format. */
        View view(Format format) {
            return new View(memory, offset, format);
        }
    }
}
