package org.gabor.engine.data.image;

/** A file cannot be used as an image; the message says why in a clause without a name: "is cut short". */
public final class ImageException extends Exception {

    public ImageException(String clause) {
        super(clause);
    }

    public ImageException(String clause, Throwable cause) {
        super(clause, cause);
    }
}
