package org.gabor.engine.compute.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Packs blocks into one region of memory, such that blocks needed at the same moment don't overlap: the largest first, each into
 * the smallest gap that fits (Pisarchyk and Lee 2020, <i>Efficient Memory Management for Deep Neural Net Inference</i>, section
 * 5.2).
 */
final class Packing {

    /** Each block starts at a multiple of 64 bytes, for vector instructions. */
    private static final long ALIGNMENT = 64;

    /** Ordered by offset. */
    private final List<Arena.Block> placed = new ArrayList<>();
    private long bytes;

    private Packing() {}

    /** Sets the offsets of all blocks; returns the total size in bytes. */
    static long pack(List<Arena.Block> blocks) {
        Packing packing = new Packing();
        blocks.stream().sorted(Comparator.comparingLong(Arena.Block::bytes).reversed().thenComparing(Arena.Block::first))
                .forEach(packing::place);
        return packing.bytes;
    }

    private void place(Arena.Block block) {
        block.offset = gap(block);
        int index = 0;
        while (index < placed.size() && placed.get(index).offset <= block.offset) {
            index++;
        }
        placed.add(index, block);
        bytes = Math.max(bytes, end(block));
    }

    private long gap(Arena.Block block) {
        long size = end(block) - block.offset;
        long best = -1;
        long smallest = Long.MAX_VALUE;
        long free = 0;
        for (Arena.Block other : placed) {
            if (!other.meets(block)) {
                continue;
            }
            long room = other.offset - free;
            if (room >= size && room < smallest) {
                best = free;
                smallest = room;
            }
            free = Math.max(free, end(other));
        }
        return best >= 0 ? best : free;
    }

    /** This size, rounded up to the alignment of the next block. */
    static long aligned(long bytes) {
        return Math.ceilDiv(bytes, ALIGNMENT) * ALIGNMENT;
    }

    static long end(Arena.Block block) {
        return block.offset + aligned(block.bytes());
    }
}
