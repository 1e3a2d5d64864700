package org.gabor.app.cli;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.memory.Precision;

/** Says what the machine's processor cannot do. */
final class ProcessorCheck {

    private ProcessorCheck() {}

    /** Throws {@link UsageError} where it does not compute in this precision. */
    static void require(Precision precision) {
        // Every one computes in f32; to know more takes native libraries.
        if (precision != Precision.F32) {
            Plan.problem(precision).ifPresent(sentence -> {
                throw new UsageError(sentence);
            });
        }
    }
}
