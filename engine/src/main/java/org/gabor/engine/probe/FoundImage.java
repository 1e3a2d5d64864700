package org.gabor.engine.probe;

/**
 * An image of the validation set that was sought.
 *
 * @param number from 0
 */
public record FoundImage(int number) implements Observation {

    @Override
    public boolean logged() {
        return false;
    }
}
