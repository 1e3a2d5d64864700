package org.gabor.engine.data;

/** A data set can't be used; the message is one sentence for a person: what is wrong, where, what to do. */
public final class DataException extends Exception {

    public DataException(String sentence) {
        super(sentence);
    }

    public DataException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
