package org.gabor.app.vm.look;

import java.util.Optional;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.run.WeightHistory;

/**
 * What a run keeps of an epoch.
 *
 * @param number the epoch; 0 is before the first step
 * @param filters of the first layer
 * @param weights of all layers, or of all but the dense ones
 */
public record KeptEpoch(int number, Optional<FilterBank> filters, Optional<WeightHistory.Epoch> weights) {

    /** Whether everything can be shown as it was. */
    public boolean isWhole() {
        return weights.filter(WeightHistory.Epoch::isWhole).isPresent();
    }

    /** What is kept, in a few words. */
    public String summary() {
        if (isWhole()) {
            return "all weights";
        }
        return weights.map(kept -> kept.dense().isPresent() ? "linear layers of epoch " + kept.dense().getAsInt()
                : "initial linear layers").orElse("first layer only");
    }

    /** What can't be shown as it was, in one sentence; empty if nothing is missing. */
    public String limits() {
        if (isWhole()) {
            return "";
        }
        if (weights.isEmpty()) {
            return "Of epoch %d only the filters of the first layer are kept.".formatted(number);
        }
        return weights.get().dense().isPresent()
                ? "The linear layers of epoch %d are not kept: those of epoch %d are used.".formatted(number,
                        weights.get().dense().getAsInt())
                : "The linear layers of epoch %d are not kept: initial ones are used.".formatted(number);
    }
}
