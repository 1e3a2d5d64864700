package org.gabor.engine.compute.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Scratch;
import org.gabor.engine.memory.View;
import org.junit.jupiter.api.Test;

class IdleMemoryTest {

    private static final Format KIB = Format.plain(256);

    private final Arena arena = new Arena(new Nd4jKernels());

    private Arena.Block block(long bytes, int first, int last) {
        Arena.Block block = arena.reserve(bytes);
        block.needAt(first);
        block.needAt(last);
        return block;
    }

    private void allocate() {
        arena.allocate();
    }

    @Test
    void nothingLiesOverWhatIsNeeded() {
        Random random = new Random(1);
        List<Arena.Block> blocks = Stream.generate(() -> random.nextInt(40)).limit(200)
                .map(first -> block(4L * (1 + random.nextInt(5000)), first, first + random.nextInt(20))).toList();
        allocate();
        for (int moment = 0; moment < 60; moment++) {
            int now = moment;
            Scratch scratch = arena.scratch(moment);
            Stream<View> needed = blocks.stream().filter(block -> block.first() <= now && now <= block.last())
                    .map(block -> block.view(Format.plain(block.bytes() / 4)));
            Stream<View> lent = Stream.generate(() -> scratch.lend(Format.plain(1 + random.nextInt(3000)))).limit(20);
            assertApart(Stream.concat(needed, lent).toList());
        }
        arena.close();
    }

    private static void assertApart(List<View> views) {
        for (View one : views) {
            assertEquals(0, one.offset() % 64);
            assertTrue(views.stream().noneMatch(other -> other != one && other.storage() == one.storage()
                    && one.offset() < end(other) && other.offset() < end(one)));
        }
    }

    private static long end(View view) {
        return view.offset() + view.format().bytes();
    }

    @Test
    void idlePlacesAreLentFirst() {
        block(1024, 0, 3);
        block(1024, 0, 1);
        block(1024, 0, 2);
        allocate();
        long bytes = arena.bytes();
        IntStream.of(2, 3).forEach(moment -> arena.scratch(moment).lend(KIB));
        assertEquals(bytes, arena.bytes());
    }

    @Test
    void whatMomentsNeedBeyondIsShared() {
        block(1024, 0, 1);
        allocate();
        long bytes = arena.bytes();
        View first = arena.scratch(0).lend(KIB);
        View second = arena.scratch(1).lend(KIB);
        assertEquals(first, second);
        assertEquals(bytes + KIB.bytes(), arena.bytes());
    }
}
