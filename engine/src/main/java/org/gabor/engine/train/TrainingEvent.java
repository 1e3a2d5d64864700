package org.gabor.engine.train;

import java.util.List;
import java.util.Map;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.task.Metric;
import org.gabor.engine.task.Score;

/**
 * What training reports while it runs: immutable, in order, values only. There are four kinds: where the run stands
 * ({@link Lifecycle}), how well it does ({@link Metrics}), what is seen in the network ({@link Observed}) and what a person
 * should know ({@link Note}). Epochs and steps count from 1; steps count over all epochs.
 */
public sealed interface TrainingEvent {

    /** Where the run stands. */
    sealed interface Lifecycle extends TrainingEvent {}

    /** The last event of a training. */
    sealed interface Ending extends Lifecycle {}

    /** How well the network does. */
    sealed interface Metrics extends TrainingEvent {

        int epoch();

        long step();
    }

    /** What a person should know; training continues. */
    sealed interface Note extends TrainingEvent {}

    /** Something was seen in the network. */
    record Observed<O extends Observation>(int epoch, long step, O observation) implements TrainingEvent {}

    /** Work before the first step, as a sentence: "Reading Fashion-MNIST". */
    record Preparing(String activity) implements Lifecycle {}

    /** Training begins, or continues after {@code doneSteps} steps. */
    record Started(int epochs, int stepsPerEpoch, long doneSteps, int trainImages, int validationImages,
                   List<String> classes)
            implements Lifecycle {}

    /** A checkpoint is on disk. */
    record CheckpointWritten(int epoch, long step, String file) implements Lifecycle {}

    record Paused(long step) implements Lifecycle {}

    record Resumed(long step) implements Lifecycle {}

    /**
     * All epochs are done.
     *
     * @param epochs how many were done: fewer than planned if it stopped early
     * @param bestEpoch the one with the lowest validation loss; 0 if none was counted
     * @param validation the metrics after the last epoch
     * @param seconds spent on the whole run
     */
    record Finished(int epochs, int bestEpoch, List<Metric> validation, double seconds) implements Ending {}

    /**
     * Stopped on request, after a checkpoint.
     *
     * @param seconds spent on the whole run; 0 if it was stopped before its first step or written by an earlier version
     */
    record Stopped(int epoch, long step, double seconds) implements Ending {}

    /** Training could not continue; {@code reason} is one sentence for a person. */
    record Failed(String reason) implements Ending {}

    /**
     * One step is done.
     *
     * @param score over the batch, before the update
     * @param imagesPerSecond median over the last steps
     */
    record Step(int epoch, long step, Score score, double learningRate, double imagesPerSecond) implements Metrics {}

    /** {@code images} of the {@code of} validation images are done; reported a few times a second, not for each batch. */
    record Validating(int epoch, long step, int images, int of) implements Metrics {}

    /**
     * An epoch is done and validated.
     *
     * @param train over the epoch's batches, each before its update
     * @param waitingShare share of the epoch's time, since it was last begun or resumed, that training waited for
     *     batches, in [0, 1]
     */
    record EpochEnded(int epoch, long step, Score train, Score validation, double seconds, double waitingShare)
            implements Metrics {}

    /** Something unexpected: files that are left out, for example. One sentence. */
    record Noticed(String sentence) implements Note {}

    /**
     * Which precision the run computes in, if its recipe asks for another one than f32.
     *
     * @param imagesPerSecond by precision, if several were tried; else empty
     */
    record PrecisionChosen(Precision precision, Map<Precision, Double> imagesPerSecond) implements Note {}
}
