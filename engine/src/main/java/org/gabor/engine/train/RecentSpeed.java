package org.gabor.engine.train;

import java.util.ArrayDeque;
import java.util.Deque;

/** Images per second as the median of the last steps, because a checkpoint or a busy machine slows single steps. */
final class RecentSpeed {

    private static final int STEPS = 25;

    private final Deque<Double> recent = new ArrayDeque<>();

    void add(double imagesPerSecond) {
        recent.addLast(imagesPerSecond);
        if (recent.size() > STEPS) {
            recent.removeFirst();
        }
    }

    double median() {
        double[] sorted = recent.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
