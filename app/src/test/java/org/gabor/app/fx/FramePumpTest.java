package org.gabor.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FramePumpTest {

    private final List<List<Integer>> seen = new ArrayList<>();
    private final Queue<Runnable> frames = new ArrayDeque<>();
    private final FramePump<Integer> pump = new FramePump<>(seen::add, frames::add);

    @Test
    void aFrameHandsOverAllEventsInOrder() {
        pump.add(1);
        pump.add(2);
        pump.add(3);
        frames.remove().run();
        assertEquals(List.of(List.of(1, 2, 3)), seen);
    }

    @Test
    void asksForOneFrameHoweverManyEventsArrive() {
        IntStream.range(0, 1000).forEach(pump::add);
        assertEquals(1, frames.size());
    }

    @Test
    void whatArrivesWhileDrainingGetsTheNextFrame() {
        AtomicReference<FramePump<Integer>> self = new AtomicReference<>();
        self.set(new FramePump<>(events -> {
            seen.add(List.copyOf(events));
            if (events.contains(1)) {
                self.get().add(7);
            }
        }, frames::add));
        self.get().add(1);
        frames.remove().run();
        assertEquals(List.of(List.of(1)), seen);
        frames.remove().run();
        assertEquals(List.of(List.of(1), List.of(7)), seen);
    }

    @Test
    void losesNothingBetweenTwoThreads() throws InterruptedException {
        List<Integer> received = new ArrayList<>();
        Queue<Runnable> shared = new ConcurrentLinkedQueue<>();
        FramePump<Integer> crossing = new FramePump<>(received::addAll, shared::add);
        Thread worker = Thread.ofVirtual().start(() -> IntStream.range(0, 100_000).forEach(crossing::add));
        while (worker.isAlive() || !shared.isEmpty()) {
            if (shared.poll() instanceof Runnable frame) {
                frame.run();
            }
        }
        worker.join();
        assertEquals(IntStream.range(0, 100_000).boxed().toList(), received);
    }
}
