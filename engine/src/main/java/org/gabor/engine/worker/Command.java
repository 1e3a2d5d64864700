package org.gabor.engine.worker;

import org.gabor.engine.bench.BenchmarkSpec;

/** What the program tells the training process. */
sealed interface Command {

    /** Train the run in {@code folder} from its beginning. */
    record Train(String folder) implements Command {}

    /** Train the run in {@code folder} from its last checkpoint. */
    record Resume(String folder) implements Command {}

    /** Try what a run of this spec would need, as {@link org.gabor.engine.run.SpecJson} writes it; nothing is trained. */
    record Measure(String spec) implements Command {}

    /** Measure how fast a network runs; nothing is kept. */
    record Time(BenchmarkSpec spec) implements Command {}

    record Pause() implements Command {}

    record Proceed() implements Command {}

    record Stop() implements Command {}
}
