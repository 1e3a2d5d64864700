package org.gabor.engine.train;

/** Training cannot continue; the message is one sentence for a person. */
public final class TrainingException extends RuntimeException {

    public TrainingException(String sentence) {
        super(sentence);
    }

    public TrainingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
