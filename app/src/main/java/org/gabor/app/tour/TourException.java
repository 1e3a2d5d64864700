package org.gabor.app.tour;

/** Thrown if the tour can't continue; the message is one sentence for a person. */
public final class TourException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TourException(String sentence) {
        super(sentence);
    }

    TourException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
