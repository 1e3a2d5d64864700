package org.gabor.engine.worker;

import java.util.stream.IntStream;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.PlanMemory;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.memory.Bytes;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.TrainingException;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.model.Graph;

/** Keeps training within the machine's memory, so that a too large batch gives a sentence instead of a killed process. */
final class MemoryLimit {

    private MemoryLimit() {}

    /** Throws {@link TrainingException} if the plan exceeds the limit, {@link PlanException} if the network cannot run. */
    static void check(TrainingSpec spec) {
        check(spec, WorkerLimits.memory());
    }

    static void check(TrainingSpec spec, long limit) {
        int batch = spec.recipe().batch();
        long needed = estimate(spec, batch);
        if (needed > limit) {
            throw new TrainingException("Batches of %d images need about %s, this machine has %s for training: %s."
                    .formatted(batch, Bytes.text(needed), Bytes.text(limit), advice(spec, limit)));
        }
    }

    /** Advice for when memory ran out nevertheless. */
    static String exhausted(OutOfMemoryError error, int batch) {
        return "Java heap space".equals(error.getMessage()) ? heapExhausted() : exhausted(batch);
    }

    private static String heapExhausted() {
        return "The images and checkpoints do not fit into the training process's heap of %s: set %s to more, such as %s."
                .formatted(WorkerLimits.heap(), WorkerLimits.variable(WorkerLimits.HEAP), "4g");
    }

    private static String exhausted(int batch) {
        return batch == 1 ? "There is not enough memory for this network: use smaller images or fewer filters."
                : "There is not enough memory for batches of %d images: choose a smaller batch, such as %d."
                        .formatted(batch, batch / 2);
    }

    private static String advice(TrainingSpec spec, long limit) {
        return IntStream.iterate(spec.recipe().batch() / 2, batch -> batch >= 1, batch -> batch / 2)
                .filter(batch -> estimate(spec, batch) <= limit).mapToObj("choose a smaller batch, such as %d"::formatted)
                .findFirst().orElse("use smaller images or fewer filters");
    }

    /** Throws {@link TrainingException} if a benchmark exceeds the limit, {@link PlanException} if the network cannot run. */
    static void check(Graph network, BenchmarkSpec spec) {
        long needed = PlanMemory.estimate(network, spec.options(), 0);
        if (needed > WorkerLimits.memory()) {
            throw new TrainingException("Batches of %d images need about %s, this machine has %s: choose a smaller batch."
                    .formatted(spec.batch(), Bytes.text(needed), Bytes.text(WorkerLimits.memory())));
        }
    }

    /**
     * The bytes in the widest precision that the run may choose. Loads no native library for single precision, because
     * libraries take memory themselves: under a tight limit, loading would fail before the batch's memory is known.
     */
    private static long estimate(TrainingSpec spec, int batch) {
        Precision widest = spec.recipe().precision().widest();
        Precision precision = widest == Precision.F32 || Plan.computesIn(widest) ? widest : Precision.F32;
        return spec.memory(batch, precision);
    }
}
