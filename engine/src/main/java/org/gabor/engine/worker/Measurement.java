package org.gabor.engine.worker;

import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.StepTrial;

/**
 * What a run needs on this machine.
 *
 * @param precision which it was tried in: the one that a run would take, where the recipe leaves it open
 * @param memoryBytes resident memory of the process with the run's plan in it, its images apart
 * @param stepSeconds one training step of a whole batch
 * @param validationSeconds one batch of validation
 */
public record Measurement(Precision precision, long memoryBytes, double stepSeconds, double validationSeconds) {

    static Measurement of(Precision precision, StepTrial rehearsal, long memoryBytes) {
        return new Measurement(precision, memoryBytes, rehearsal.stepSeconds(), rehearsal.validationSeconds());
    }

    /** Seconds that an epoch takes with so many images, in batches of {@code batch}. */
    public double secondsPerEpoch(int trainImages, int validationImages, int batch) {
        return (trainImages * stepSeconds + validationImages * validationSeconds) / batch;
    }
}
