package org.gabor.engine.worker;

import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.javacpp.Pointer;
import org.gabor.engine.bench.Benchmark;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.train.Rehearsal;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.graph.io.GraphFormatException;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.model.Graph;

/** Tries what something would take on this machine, and tells that or why it cannot be. */
record MeasuringJob(Consumer<WorkerEvent> listener) {

    private static final Logger LOG = Logger.getLogger(MeasuringJob.class.getName());

    /** Of a run, on two batches. */
    void measure(TrainingSpec spec) {
        attempt(spec.recipe().batch(), () -> {
            Memory.check(spec);
            Rehearsal.rehearse(spec, rehearsal -> listener.accept(
                    new WorkerEvent.Measured(Measurement.of(rehearsal, Pointer.physicalBytes()))));
        });
    }

    /** Of a network's steps. */
    void time(BenchmarkSpec spec) {
        attempt(spec.batch(), () -> {
            Graph network = read(spec.network());
            Memory.check(network, spec);
            listener.accept(new WorkerEvent.Timed(Benchmark.run(network, spec,
                    (done, all) -> listener.accept(new WorkerEvent.Stepped(done, all)), Machine::peakMemory)));
        });
    }

    private static Graph read(String network) {
        try {
            return GraphJson.read(network);
        } catch (GraphFormatException e) {
            throw new IllegalArgumentException("The program sent a broken network.", e);
        }
    }

    private void attempt(int batch, Runnable measuring) {
        try {
            measuring.run();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.log(Level.WARNING, "Measuring failed.", e);
            listener.accept(new WorkerEvent.Unmeasured(Failure.sentence(e, "Measuring", batch, WorkerProcess.log())));
        }
    }
}
