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

    private final List<String> seen = new ArrayList<>();
    private final Queue<Runnable> frames = new ArrayDeque<>();
    private final FramePump<Integer, Integer> pump =
            new FramePump<>(m -> seen.add("milestone " + m), p -> seen.add("progress " + p), frames::add);

    @Test
    void keepsEveryMilestoneAndTheNewestProgress() {
        pump.progress(1);
        pump.milestone(1);
        pump.progress(2);
        pump.milestone(2);
        pump.progress(3);
        frames.remove().run();
        assertEquals(List.of("milestone 1", "milestone 2", "progress 3"), seen);
    }

    @Test
    void asksForOneFrameHoweverManyEventsArrive() {
        IntStream.range(0, 1000).forEach(pump::progress);
        assertEquals(1, frames.size());
    }

    @Test
    void whatArrivesWhileDrainingGetsTheNextFrame() {
        AtomicReference<FramePump<Integer, Integer>> self = new AtomicReference<>();
        self.set(new FramePump<>(m -> {
            seen.add("milestone " + m);
            if (m == 1) {
                self.get().progress(7);
            }
        }, p -> seen.add("progress " + p), frames::add));
        self.get().milestone(1);
        frames.remove().run();
        assertEquals(List.of("milestone 1"), seen);
        frames.remove().run();
        assertEquals(List.of("milestone 1", "progress 7"), seen);
    }

    @Test
    void losesNothingBetweenTwoThreads() throws InterruptedException {
        List<Integer> received = new ArrayList<>();
        Queue<Runnable> shared = new ConcurrentLinkedQueue<>();
        FramePump<Integer, Integer> crossing = new FramePump<>(received::add, _ -> { }, shared::add);
        Thread worker = Thread.ofVirtual().start(() -> IntStream.range(0, 100_000).forEach(crossing::milestone));
        while (worker.isAlive() || !shared.isEmpty()) {
            if (shared.poll() instanceof Runnable frame) {
                frame.run();
            }
        }
        worker.join();
        assertEquals(IntStream.range(0, 100_000).boxed().toList(), received);
    }
}
