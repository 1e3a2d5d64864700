package org.gabor.engine.train;

import java.util.List;
import java.util.Map;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.Reconstructions;

/**
 * What training says while it runs: immutable, in order, numbers only. Epochs and steps count from 1; an epoch as a
 * fraction is {@code (step) / stepsPerEpoch}. Accuracies are shares in [0, 1].
 */
public sealed interface TrainingEvent {

    /** Work before the first step, as a sentence: "Reading Fashion-MNIST". */
    record Preparing(String activity) implements TrainingEvent {}

    /** What a person should know, though training goes on: files that are left out, say. One sentence. */
    record Noticed(String sentence) implements TrainingEvent {}

    /**
     * Which precision the run computes in, where its recipe asks for another one than f32.
     *
     * @param imagesPerSecond by precision, where several were tried; else empty
     */
    record PrecisionChosen(Precision precision, Map<Precision, Double> imagesPerSecond) implements TrainingEvent {}

    /** Training begins, or goes on after {@code doneSteps} steps. */
    record Started(int epochs, int stepsPerEpoch, long doneSteps, int trainImages, int validationImages,
                   List<String> classes) implements TrainingEvent {}

    /**
     * One step is done; {@code step} counts over all epochs.
     *
     * @param loss mean loss over the batch, before the update
     * @param accuracy share of the batch that was right before the update
     * @param imagesPerSecond median over the last steps
     */
    record Step(int epoch, long step, double loss, double accuracy, double learningRate,
                double imagesPerSecond) implements TrainingEvent {}

    /**
     * How much each weight tensor moved in this step.
     *
     * @param log10Ratios by parameter key, log10(‖update‖ / ‖parameter‖); healthy is about −3
     */
    record UpdateRatios(long step, Map<String, Double> log10Ratios) implements TrainingEvent {}

    /** A snapshot of the first layer's filters. */
    record FiltersSeen(int epoch, long step, FilterBank filters) implements TrainingEvent {}

    /** What a network with a decoder makes of a few validation images, before the first epoch and after each. */
    record ReconstructionsSeen(int epoch, long step, Reconstructions pictures) implements TrainingEvent {}

    /** {@code images} of the {@code of} validation images are seen; a few a second, not one for each batch. */
    record Validating(int epoch, long step, int images, int of) implements TrainingEvent {}

    /**
     * An epoch is done and validated.
     *
     * @param confusion images by true class (row) and predicted class (column)
     * @param waitingShare share of the epoch's time, since it was last begun or resumed, that training waited for
     *     batches, in [0, 1]
     */
    record EpochEnded(int epoch, long step, double trainLoss, double trainAccuracy, double validationLoss,
                      double validationAccuracy, int[][] confusion, double seconds, double waitingShare)
            implements TrainingEvent {}

    /** A checkpoint is safely on disk. */
    record CheckpointWritten(int epoch, long step, String file) implements TrainingEvent {}

    record Paused(long step) implements TrainingEvent {}

    record Resumed(long step) implements TrainingEvent {}

    /**
     * Training has come to its end.
     *
     * @param epochs how many were done: fewer than planned where it stopped early
     * @param bestEpoch the one with the lowest validation loss; 0 where nobody kept count
     * @param validationAccuracy after the last epoch
     * @param seconds spent on the whole run
     */
    record Finished(int epochs, int bestEpoch, double validationAccuracy, double seconds) implements TrainingEvent {}

    /**
     * Stopped on request, after a checkpoint.
     *
     * @param seconds spent on the whole run; 0 where it was stopped before its first step or told by an earlier version
     */
    record Stopped(int epoch, long step, double seconds) implements TrainingEvent {}

    /** Training could not go on; {@code reason} is one sentence for a person. */
    record Failed(String reason) implements TrainingEvent {}
}
