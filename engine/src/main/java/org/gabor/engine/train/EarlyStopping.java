package org.gabor.engine.train;

/**
 * Ends training once the validation loss no longer falls (Prechelt 1998).
 *
 * @param patience ends after so many epochs in a row without progress, at least 1
 * @param minDelta how much lower than the lowest so far counts as progress, at least 0
 */
public record EarlyStopping(int patience, double minDelta) {

    public EarlyStopping {
        if (patience < 1) {
            throw new IllegalArgumentException("Early stopping waits at least 1 epoch, got %s.".formatted(patience));
        }
        if (!(minDelta >= 0) || !Double.isFinite(minDelta)) {
            throw new IllegalArgumentException("What counts as progress must be at least 0, got %s.".formatted(minDelta));
        }
    }
}
