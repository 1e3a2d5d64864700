package org.gabor.engine.train;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.spec.TrainingSpec;

/**
 * Measures how fast a run's steps are in each precision on this machine. The precisions take turns, and
 * the better turn counts, because other work on the machine usually slows only one.
 */
record PrecisionTrial(TrainingSpec spec, int batch, PreparationListener preparation) {

    private static final int TURNS = 2;
    private static final int WARM_UP = 2;
    private static final int FEWEST = 3;
    private static final int MOST = 15;
    private static final double ENOUGH_SECONDS = 1;

    /** Images per second by precision; throws {@link DataException} if cancelled. */
    Map<Precision, Double> measure() throws DataException {
        Map<Precision, Double> speeds = new EnumMap<>(Precision.class);
        for (int turn = 0; turn < TURNS; turn++) {
            for (Precision precision : spec.recipe().precision().candidates()) {
                speeds.merge(precision, batch / medianStep(precision), Math::max);
            }
        }
        return speeds;
    }

    private double medianStep(Precision precision) throws DataException {
        double[] seconds = DryRun.in(precision, spec, batch, run -> time(run, "Measuring steps in " + precision.text()));
        if (seconds.length == 0) {
            throw new DataException("Measuring was called off.");
        }
        return seconds[seconds.length / 2];
    }

    /** The seconds of each measured step, sorted; empty if cancelled. */
    private double[] time(DryRun run, String activity) {
        DoubleStream.Builder measured = DoubleStream.builder();
        Stopwatch watch = new Stopwatch();
        for (int i = 0; i < WARM_UP + FEWEST || i < WARM_UP + MOST && watch.seconds() < ENOUGH_SECONDS; i++) {
            if (preparation.cancelled(activity)) {
                return new double[0];
            }
            double seconds = run.step();
            if (i >= WARM_UP) {
                measured.add(seconds);
            }
        }
        return measured.build().sorted().toArray();
    }
}
