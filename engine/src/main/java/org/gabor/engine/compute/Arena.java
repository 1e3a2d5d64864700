package org.gabor.engine.compute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;

/**
 * The memory of a plan. Blocks are first planned: reserved, and released where their contents are no longer needed, so that
 * others can follow in the same place. Then all are allocated at once.
 */
final class Arena implements AutoCloseable {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> free = new ArrayList<>();
    private final Resources resources = new Resources();

    /** A place for so many bytes until it is released. */
    Block reserve(long bytes) {
        Block block = free.stream()
                .filter(candidate -> candidate.bytes >= bytes).min(Comparator.comparingLong(candidate -> candidate.bytes))
                .or(() -> free.stream().max(Comparator.comparingLong(candidate -> candidate.bytes)))
                .orElseGet(this::newBlock);
        free.remove(block);
        block.bytes = Math.max(block.bytes, bytes);
        return block;
    }

    private Block newBlock() {
        Block block = new Block();
        blocks.add(block);
        return block;
    }

    void release(Block block) {
        free.add(block);
    }

    /** Bytes that {@link #allocate} will take. */
    long plannedBytes() {
        return blocks.stream().mapToLong(block -> block.bytes).sum();
    }

    void allocate(KernelProvider kernels) {
        blocks.forEach(block -> block.memory = resources.keep(kernels.allocate(block.bytes)));
    }

    long bytes() {
        return resources.bytes();
    }

    @Override
    public void close() {
        resources.close();
    }

    /** A stretch of memory that may serve several tensors one after the other. */
    static final class Block {
        private long bytes;
        private Storage memory;

        private Block() {}

        /** Its beginning in this format. */
        View view(Format format) {
            return new View(memory, 0, format);
        }
    }
}
