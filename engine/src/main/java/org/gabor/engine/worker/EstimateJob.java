package org.gabor.engine.worker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.memory.Machine;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.StepTrial;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.TrainingSpec;

/** Measures a run's time and memory on this machine, on two batches. */
record EstimateJob(TrainingSpec spec, Consumer<EstimateReply> listener) {

    void run() {
        Failure.refuse(spec.recipe().batch(), listener::accept, () -> {
            MemoryLimit.check(spec);
            Map<Precision, Measurement> tried = new EnumMap<>(Precision.class);
            candidates().forEach(precision -> tried.put(precision, measure(precision)));
            listener.accept(new EstimateReply.Estimated(tried.get(worthwhile(tried))));
        });
    }

    private static Precision worthwhile(Map<Precision, Measurement> tried) {
        Map<Precision, Double> speeds = new EnumMap<>(Precision.class);
        tried.forEach((precision, measured) -> speeds.put(precision, 1 / measured.stepSeconds()));
        return PrecisionChoice.fastest(speeds);
    }

    /** The precisions to measure. A precision that the recipe demands is kept even if unsupported, for a clear refusal. */
    private List<Precision> candidates() {
        List<Precision> asked = spec.recipe().precision().candidates();
        return asked.size() == 1 ? asked : asked.stream().filter(Plan::computesIn).toList();
    }

    private Measurement measure(Precision precision) {
        return StepTrial.rehearse(spec, precision, rehearsal -> Measurement.of(precision, rehearsal, Machine.residentMemory()));
    }
}
