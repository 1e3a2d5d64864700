package org.gabor.engine.worker;

import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.StepTrial;

/**
 * The time and memory that a run needs on this machine.
 *
 * @param precision the precision of the measurement: the one that the run would choose, if the recipe leaves it open
 * @param memoryBytes resident memory of the process with the run's plan, without its images
 * @param stepSeconds one training step of a full batch
 * @param validationSeconds one batch of validation
 */
public record Measurement(Precision precision, long memoryBytes, double stepSeconds, double validationSeconds) {

    static Measurement of(Precision precision, StepTrial rehearsal, long memoryBytes) {
        return new Measurement(precision, memoryBytes, rehearsal.stepSeconds(), rehearsal.validationSeconds());
    }

    /** The seconds of an epoch with this many images, in batches of {@code batch}. */
    public double secondsPerEpoch(int trainImages, int validationImages, int batch) {
        return (trainImages * stepSeconds + validationImages * validationSeconds) / batch;
    }
}
