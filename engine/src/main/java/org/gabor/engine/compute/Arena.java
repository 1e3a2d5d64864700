package org.gabor.engine.compute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gabor.engine.compute.kernel.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The memory of a plan. Blocks are first planned: reserved, and released where their contents are no longer needed, so that
 * others can follow in the same place. Then all are allocated at once.
 */
final class Arena implements AutoCloseable {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> free = new ArrayList<>();
    private final Resources resources = new Resources();

    /** A place for {@code length} floats until it is released. */
    Block reserve(long length) {
        Block block = free.stream()
                .filter(candidate -> candidate.length >= length).min(Comparator.comparingLong(candidate -> candidate.length))
                .or(() -> free.stream().max(Comparator.comparingLong(candidate -> candidate.length)))
                .orElseGet(this::newBlock);
        free.remove(block);
        block.length = Math.max(block.length, length);
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
        return Float.BYTES * blocks.stream().mapToLong(block -> block.length).sum();
    }

    void allocate() {
        blocks.forEach(block -> block.memory = resources.zeros(block.length));
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
        private long length;
        private INDArray memory;

        private Block() {}

        /** Its beginning, seen with these extents in C order. */
        INDArray view(long... dims) {
            return Slices.of(memory, 0, dims);
        }
    }
}
