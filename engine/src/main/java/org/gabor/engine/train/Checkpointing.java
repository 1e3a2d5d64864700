package org.gabor.engine.train;

/**
 * How often training saves where it is; a pause, a stop and the end always save.
 *
 * @param everyEpochs after so many epochs, at least 1
 * @param atMostMinutes and whenever so many minutes have passed since the last one, above 0
 */
public record Checkpointing(int everyEpochs, double atMostMinutes) {

    public static final Checkpointing DEFAULT = new Checkpointing(1, 2);

    public Checkpointing {
        if (everyEpochs < 1) {
            throw new IllegalArgumentException("A checkpoint is kept every 1 or more epochs, got %s.".formatted(everyEpochs));
        }
        if (!(atMostMinutes > 0)) {
            throw new IllegalArgumentException("Minutes between checkpoints must be above 0, got %s.".formatted(atMostMinutes));
        }
    }
}
