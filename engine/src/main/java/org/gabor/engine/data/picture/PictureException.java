package org.gabor.engine.data.picture;

/** A file cannot be used as a picture; the message says why in a clause without a name: "is cut short". */
public final class PictureException extends Exception {

    public PictureException(String clause) {
        super(clause);
    }

    public PictureException(String clause, Throwable cause) {
        super(clause, cause);
    }
}
