package org.gabor.engine.train;

import java.util.Optional;
import org.gabor.engine.optim.Plateau;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.train.spec.EarlyStopping;
import org.gabor.engine.train.spec.Recipe;

/**
 * The validation results so far, which determine when a plateau lowers the learning rate and when training stops early.
 *
 * @param bestEpoch the epoch with the lowest validation loss, 0 before there is one
 * @param bestLoss its validation loss
 * @param progressLoss the lowest loss that counted as progress for early stopping
 * @param badEpochs epochs in a row without progress
 */
public record ValidationHistory(int bestEpoch, double bestLoss, double progressLoss, int badEpochs, Plateau plateau) {

    public static final ValidationHistory START =
            new ValidationHistory(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0, Plateau.START);

    /** The history after one more epoch with this validation loss. */
    ValidationHistory after(int epoch, double loss, Recipe recipe) {
        boolean best = loss < bestLoss;
        boolean progress = loss < progressLoss - recipe.earlyStopping().map(EarlyStopping::minDelta).orElse(0.0);
        Plateau next = recipe.schedule() instanceof Schedule.ReduceOnPlateau schedule ? plateau.after(loss, schedule) : plateau;
        return new ValidationHistory(best ? epoch : bestEpoch, best ? loss : bestLoss, progress ? loss : progressLoss,
                progress ? 0 : badEpochs + 1, next);
    }

    /** Whether early stopping ends training now. */
    boolean isOver(Optional<EarlyStopping> stopping) {
        return stopping.filter(rule -> badEpochs >= rule.patience()).isPresent();
    }
}
