package org.gabor.engine.train;

import java.util.List;
import java.util.Map;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.task.Metric;
import org.gabor.engine.task.Score;

/**
 * An event of a training run: immutable plain values, reported in order. There are four kinds: the state of the run
 * ({@link Lifecycle}), its results ({@link Metrics}), observations of the network ({@link Observed}) and messages to a person
 * ({@link Note}). Epochs and steps count from 1; steps count over all epochs.
 */
public sealed interface TrainingEvent {

    /** The state of the run. */
    sealed interface Lifecycle extends TrainingEvent {}

    /** The last event of a training run. */
    sealed interface Ending extends Lifecycle {}

    /** Results: loss, metric and speed. */
    sealed interface Metrics extends TrainingEvent {

        int epoch();

        long step();
    }

    /** A message to a person; training continues. */
    sealed interface Note extends TrainingEvent {}

    /** An observation of the network. */
    record Observed<O extends Observation>(int epoch, long step, O observation) implements TrainingEvent {}

    /** Work before the first step, in words: "Reading Fashion-MNIST". */
    record Preparing(String activity) implements Lifecycle {}

    /** Training starts, or continues after {@code doneSteps} steps. */
    record Started(int epochs, int stepsPerEpoch, long doneSteps, int trainImages, int validationImages,
                   List<String> classes)
            implements Lifecycle {}

    /** A checkpoint is on disk. */
    record CheckpointWritten(int epoch, long step, String file) implements Lifecycle {}

    record Paused(long step) implements Lifecycle {}

    record Resumed(long step) implements Lifecycle {}

    /**
     * Training is complete.
     *
     * @param epochs number of completed epochs, fewer than planned after early stopping
     * @param bestEpoch epoch with the lowest validation loss; 0 if there is none
     * @param validation the metrics after the last epoch
     * @param seconds duration of the whole run
     */
    record Finished(int epochs, int bestEpoch, List<Metric> validation, double seconds) implements Ending {}

    /**
     * Stopped on request, after a checkpoint.
     *
     * @param seconds duration of the whole run; 0 if it stopped before its first step or an earlier version wrote it
     */
    record Stopped(int epoch, long step, double seconds) implements Ending {}

    /** Training could not continue; {@code reason} is one sentence for a person. */
    record Failed(String reason) implements Ending {}

    /**
     * A step is done.
     *
     * @param score of the batch, before the update
     * @param imagesPerSecond median over the last steps
     */
    record Step(int epoch, long step, Score score, double learningRate, double imagesPerSecond) implements Metrics {}

    /** {@code images} of {@code of} validation images are done; reported a few times a second, not for each batch. */
    record Validating(int epoch, long step, int images, int of) implements Metrics {}

    /**
     * An epoch is done and validated.
     *
     * @param train of the epoch's batches, each before its update
     * @param waitingShare share of the time since the epoch began or was resumed for which training waited for
     *     its batches, in [0, 1]
     */
    record EpochEnded(int epoch, long step, Score train, Score validation, double seconds, double waitingShare)
            implements Metrics {}

    /** Something unexpected in one sentence, for example files that are left out. */
    record Noticed(String sentence) implements Note {}

    /**
     * The run's precision, if its recipe asks for another one than f32.
     *
     * @param imagesPerSecond measured speed by precision; empty if only one was possible
     */
    record PrecisionChosen(Precision precision, Map<Precision, Double> imagesPerSecond) implements Note {}
}
