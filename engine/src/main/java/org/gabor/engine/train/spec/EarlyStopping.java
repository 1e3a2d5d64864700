package org.gabor.engine.train.spec;

import java.util.Optional;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.recipe.Range;

/**
 * Ends training when the validation loss no longer falls (Prechelt 1998).
 *
 * @param patience training ends after this many epochs in a row without progress, at least 1
 * @param minDelta the least decrease below the lowest loss that counts as progress, at least 0
 */
public record EarlyStopping(int patience, double minDelta) {

    /** Disabled if empty. */
    public static final Option<Optional<Integer>> PATIENCE =
            Option.of("earlyStopping.patience", "Stop early", Range.maybe(Range.whole(1)), Optional.<Integer>empty())
                    .named("patience of early stopping").in("epochs").flag("--early-stopping", "N").rare()
                    .help("Epochs without a lower validation loss after which training ends.");
    public static final Option<Double> MIN_DELTA =
            Option.of("earlyStopping.minDelta", "Lower by", Range.atLeast0(), 0.0).named("least progress of early stopping")
                    .flag("--min-delta", "LOSS").rare().onlyWith(PATIENCE)
                    .help("How much lower than the lowest so far a validation loss must be to count as progress.");

    public EarlyStopping {
        PATIENCE.check(Optional.of(patience));
        MIN_DELTA.check(minDelta);
    }
}
