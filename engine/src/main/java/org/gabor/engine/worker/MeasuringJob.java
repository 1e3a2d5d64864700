package org.gabor.engine.worker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.javacpp.Pointer;
import org.gabor.engine.bench.Benchmark;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.memory.Machine;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.PrecisionChoice;
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
            Map<Precision, Measurement> tried = new EnumMap<>(Precision.class);
            candidates(spec).forEach(precision -> tried.put(precision, measure(spec, precision)));
            listener.accept(new WorkerEvent.Measured(tried.get(worthwhile(tried))));
        });
    }

    private static Precision worthwhile(Map<Precision, Measurement> tried) {
        Map<Precision, Double> speeds = new EnumMap<>(Precision.class);
        tried.forEach((precision, measured) -> speeds.put(precision, 1 / measured.stepSeconds()));
        return PrecisionChoice.worthwhile(speeds);
    }

    /** What the run may compute in here; one that is asked for stays, so that it is said why it cannot be. */
    private static List<Precision> candidates(TrainingSpec spec) {
        List<Precision> asked = spec.recipe().precision().candidates();
        return asked.size() == 1 ? asked : asked.stream().filter(Plan::computesIn).toList();
    }

    private static Measurement measure(TrainingSpec spec, Precision precision) {
        return Rehearsal.rehearse(spec, precision, rehearsal -> Measurement.of(precision, rehearsal, Pointer.physicalBytes()));
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
