package org.gabor.engine.data.image;

/** A file can't be used as an image; the message is a clause without a subject: "is cut short". */
public final class ImageException extends Exception {

    public ImageException(String clause) {
        super(clause);
    }

    public ImageException(String clause, Throwable cause) {
        super(clause, cause);
    }
}
