package org.gabor.engine.worker;

import org.gabor.engine.bench.BenchmarkResult;
import org.gabor.engine.train.TrainingEvent;

/** What the training process, or its absence, tells the program. */
public sealed interface WorkerEvent {

    record Training(TrainingEvent event) implements WorkerEvent {}

    /**
     * The process lives; twice a second.
     *
     * @param memoryBytes its resident memory
     * @param busy whether a run is being trained or waits paused
     */
    record Heartbeat(long memoryBytes, boolean busy) implements WorkerEvent {}

    /** What {@link WorkerClient#measure} asked for. */
    record Measured(Measurement measurement) implements WorkerEvent {}

    /** How many of all its steps what {@link WorkerClient#time} asked for has done. */
    record Stepped(int done, int all) implements WorkerEvent {}

    /** What {@link WorkerClient#time} asked for. */
    record Timed(BenchmarkResult result) implements WorkerEvent {}

    /** Why what was asked for cannot be measured, or trained: one sentence. */
    record Unmeasured(String reason) implements WorkerEvent {}

    /** The process ended unasked; {@code sentence} says when, and what resuming does. Nothing follows. */
    record Lost(String sentence) implements WorkerEvent {}
}
