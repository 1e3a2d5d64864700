package org.gabor.engine.weights;

/** A weights file can't be used; the message is one sentence for a person. */
public final class WeightsException extends Exception {

    public WeightsException(String sentence) {
        super(sentence);
    }

    public WeightsException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
