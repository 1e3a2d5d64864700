package org.gabor.engine.worker;

import java.nio.file.Path;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.train.TrainingException;

/** What went wrong in a job, for a person. */
final class Failure {

    private Failure() {}

    /**
     * One sentence.
     *
     * @param activity what was going on, {@code Training}
     * @param batch images per step
     * @param log where the stack trace is
     */
    static String sentence(Throwable cause, String activity, int batch, Path log) {
        return switch (cause) {
            case PlanException unfit -> unfit.getMessage();
            case TrainingException known -> known.getMessage();
            case OutOfMemoryError exhausted -> Memory.exhausted(exhausted, batch);
            case Throwable unexpected -> "%s ended by an error inside Gabor (%s); the details are in %s."
                    .formatted(activity, unexpected, log);
        };
    }
}
