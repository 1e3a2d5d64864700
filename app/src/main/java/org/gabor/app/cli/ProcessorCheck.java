package org.gabor.app.cli;

import org.gabor.app.cli.argument.UsageError;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.memory.Precision;

/** Checks that the processor supports a precision. */
final class ProcessorCheck {

    private ProcessorCheck() {}

    /** Throws {@link UsageError} if the processor doesn't support this precision. */
    static void require(Precision precision) {
        // Every processor supports f32; checking another precision loads native libraries.
        if (precision != Precision.F32) {
            Plan.problem(precision).ifPresent(sentence -> {
                throw new UsageError(sentence);
            });
        }
    }
}
