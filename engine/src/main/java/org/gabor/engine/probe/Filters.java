package org.gabor.engine.probe;

import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.train.FilterBank;

/** Reads what a network has learned to look for. */
public final class Filters {

    private Filters() {}

    /** The filters of the first convolution; empty where there is none. */
    public static Optional<FilterBank> first(Plan plan) {
        throw new UnsupportedOperationException();
    }
}
