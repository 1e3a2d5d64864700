package org.gabor.engine.train;

import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Samples;
import org.gabor.engine.data.loader.Batches;

/** Measures how long training waits for its batches. */
final class InputWait {

    private final double began;
    private double seconds;

    /** @param began seconds of the epoch before this measurement, after a resume */
    InputWait(double began) {
        this.began = began;
    }

    Samples next(Batches batches) throws DataException {
        double before = batches.waitedSeconds();
        Samples batch = batches.next();
        seconds += batches.waitedSeconds() - before;
        return batch;
    }

    /** The share of the time since the measurement began, in [0, 1]. */
    double share(double epochSeconds) {
        double spent = epochSeconds - began;
        return spent > 0 ? Math.min(1, seconds / spent) : 0;
    }
}
