package org.gabor.engine.compute.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

    private static Arena.Block block(Arena arena, long bytes, int first, int last) {
        Arena.Block block = arena.reserve(bytes);
        block.needAt(first);
        block.needAt(last);
        return block;
    }

    @Test
    void onlyBlocksNeededAtOnceLieBesideEachOther() {
        Random random = new Random(1);
        Arena arena = new Arena(new Nd4jKernels());
        List<Arena.Block> blocks = Stream.generate(() -> random.nextInt(40)).limit(200)
                .map(first -> block(arena, 1 + random.nextInt(5000), first, first + random.nextInt(20))).toList();
        long bytes = arena.plannedBytes();
        for (Arena.Block one : blocks) {
            assertEquals(0, one.offset % 64);
            assertTrue(one.offset >= 0 && one.offset + one.bytes() <= bytes);
            assertTrue(blocks.stream().noneMatch(other -> other != one && one.meets(other)
                    && one.offset < other.offset + other.bytes() && other.offset < one.offset + one.bytes()));
        }
    }

    @Test
    void aGapIsFilled() {
        Arena arena = new Arena(new Nd4jKernels());
        block(arena, 6400, 0, 1);
        block(arena, 3200, 1, 2);
        Arena.Block later = block(arena, 640, 2, 3);
        assertEquals(9600, arena.plannedBytes());
        assertEquals(0, later.offset);
    }

    /** No packing can take less than what is needed at the busiest moment. */
    @ParameterizedTest
    @ValueSource(strings = {"alexnet_d2l", "googlenet_d2l", "resnet50", "densenet121", "mobilenet_v2"})
    void plansTakeHardlyMoreThanTheBusiestMoment(String id) {
        Graph network = Zoo.find(id).orElseThrow().network().get();
        Arena arena = new Arena(new Nd4jKernels());
        Planner.plan(LiveGraph.of(network), PlanOptions.training(32, 0), new Nd4jKernels(), arena);
        assertTrue(arena.plannedBytes() <= 1.02 * busiest(arena), () -> arena.plannedBytes() + " of " + busiest(arena));
    }

    private static long busiest(Arena arena) {
        int last = arena.blocks().stream().mapToInt(Arena.Block::last).max().orElseThrow();
        return IntStream.rangeClosed(0, last).mapToLong(moment -> arena.blocks().stream()
                .filter(block -> block.first() <= moment && moment <= block.last()).mapToLong(Arena.Block::bytes).sum())
                .max().orElse(0);
    }
}
