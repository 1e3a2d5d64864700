package org.gabor.engine.train.spec;

import org.gabor.engine.recipe.Option;
import org.gabor.engine.recipe.Range;

/**
 * How often training saves checkpoints. A pause, a stop and the end always save one.
 *
 * @param everyEpochs epochs between checkpoints, at least 1
 * @param atMostMinutes the longest time between checkpoints in minutes, above 0
 * @param historyMegabytes most space for the weights of each epoch, in 10⁶ bytes; 0 keeps none
 */
public record Checkpointing(int everyEpochs, double atMostMinutes, int historyMegabytes) {

    public static final Option<Integer> EVERY_EPOCHS =
            Option.of("checkpointing.everyEpochs", "Save every", Range.whole(1), 1).named("number of epochs between checkpoints")
                    .in("epochs").flag("--checkpoint-every", "N").rare()
                    .help("Epochs between checkpoints, from which a run can continue.");
    public static final Option<Double> AT_MOST_MINUTES =
            Option.of("checkpointing.atMostMinutes", "And every", Range.above0(), 2.0)
                    .named("number of minutes between checkpoints").in("min").flag("--checkpoint-minutes", "M").rare()
                    .help("The longest time between two checkpoints, in minutes.");

    public static final Option<Integer> HISTORY =
            Option.of("checkpointing.historyMegabytes", "Weight history", Range.whole(0), 300)
                    .named("number of megabytes of weights").in("MB").flag("--history", "MB").rare()
                    .help("Space for the weights of each epoch, which Look inside shows; 0 keeps none.");

    public static final Checkpointing DEFAULT =
            new Checkpointing(EVERY_EPOCHS.usual(), AT_MOST_MINUTES.usual(), HISTORY.usual());

    public Checkpointing {
        EVERY_EPOCHS.check(everyEpochs);
        AT_MOST_MINUTES.check(atMostMinutes);
        HISTORY.check(historyMegabytes);
    }
}
