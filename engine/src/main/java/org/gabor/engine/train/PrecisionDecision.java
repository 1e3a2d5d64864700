package org.gabor.engine.train;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.TrainingSpec;

/** Decides a run's precision: the same from its first step to its last, if the machine supports it. */
record PrecisionDecision(TrainingSpec spec, int batch, PreparationListener preparation, Consumer<TrainingEvent> sink) {

    /**
     * The recipe's precision; if the recipe leaves it open, the last checkpoint's, else the faster one. Throws
     * {@link DataException} if training is stopped while speed is measured.
     */
    Precision make(Optional<Checkpoint> latest) throws DataException {
        return switch (spec.recipe().precision()) {
            case F32 -> Precision.F32;
            case BF16 -> report(latest.isPresent() ? orSingle(Precision.BF16) : Precision.BF16, Map.of());
            case AUTO -> latest.isPresent() ? report(orSingle(latest.get().precision()), Map.of()) : faster();
        };
    }

    /** A run may have begun on another machine. Its weights are in single precision in any case. */
    private Precision orSingle(Precision wanted) {
        if (Plan.computesIn(wanted)) {
            return wanted;
        }
        preparation.noticed("This run computes in %s, which this machine does not: it goes on in f32 and loses nothing."
                .formatted(wanted.text()));
        return Precision.F32;
    }

    private Precision faster() throws DataException {
        if (!Plan.computesIn(Precision.BF16)) {
            preparation.noticed("This machine does not compute in bf16: the run computes in f32.");
            return report(Precision.F32, Map.of());
        }
        Map<Precision, Double> speeds = new PrecisionTrial(spec, batch, preparation).measure();
        return report(PrecisionChoice.fastest(speeds), speeds);
    }

    private Precision report(Precision precision, Map<Precision, Double> speeds) {
        sink.accept(new TrainingEvent.PrecisionChosen(precision, speeds));
        return precision;
    }
}
