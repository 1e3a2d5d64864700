package org.gabor.engine.run;

/** A run's folder cannot be read or written; the message is one sentence for a person. */
public final class RunException extends RuntimeException {

    public RunException(String sentence) {
        super(sentence);
    }

    public RunException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
