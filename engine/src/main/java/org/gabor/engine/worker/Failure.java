package org.gabor.engine.worker;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.train.TrainingException;

/** Describes a job's failure for a person. */
final class Failure {

    private static final Logger LOG = Logger.getLogger(Failure.class.getName());

    private Failure() {}

    /** Measures; if that fails, refuses the request with the reason. */
    static void refuse(int batch, Consumer<Refused> listener, Runnable measuring) {
        try {
            measuring.run();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.log(Level.WARNING, "Measuring failed.", e);
            listener.accept(new Refused(sentence(e, "Measuring", batch, WorkerProcess.log())));
        }
    }

    /**
     * The failure in one sentence.
     *
     * @param activity the current activity, such as {@code Training}
     * @param batch images per step
     * @param log the file with the stack trace
     */
    static String sentence(Throwable cause, String activity, int batch, Path log) {
        return switch (cause) {
            case PlanException unfit -> unfit.getMessage();
            case TrainingException known -> known.getMessage();
            case OutOfMemoryError exhausted -> MemoryLimit.exhausted(exhausted, batch);
            case Throwable unexpected -> "%s ended by an error inside Gabor (%s); the details are in %s."
                    .formatted(activity, unexpected, log);
        };
    }
}
