package org.gabor.engine.npy;

/** An array file cannot be used; the message is one sentence for a person. */
public final class NpyException extends Exception {

    public NpyException(String sentence) {
        super(sentence);
    }

    public NpyException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
