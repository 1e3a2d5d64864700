package org.gabor.engine.compute.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives blocks places in one stretch of memory, such that no two lie over each other that are needed at the same moment: the
 * largest first, each into the smallest gap that takes it (Pisarchyk and Lee 2020, <i>Efficient Memory Management for Deep Neural
 * Net Inference</i>, section 5.2).
 */
final class Packing {

    /** Each block starts at a multiple of 64 bytes, as vector instructions like it. */
    private static final long ALIGNMENT = 64;

    /** By their offsets. */
    private final List<Arena.Block> placed = new ArrayList<>();
    private long bytes;

    private Packing() {}

    /** Sets the offsets of all blocks; returns how many bytes they take. */
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

    /** As many bytes, or the few more with which the next block starts where it should. */
    static long aligned(long bytes) {
        return Math.ceilDiv(bytes, ALIGNMENT) * ALIGNMENT;
    }

    static long end(Arena.Block block) {
        return block.offset + aligned(block.bytes());
    }
}
