package org.gabor.graph.io;

/** A text is not a network that this version can read; the message is one sentence for a person. */
public final class GraphFormatException extends Exception {

    public GraphFormatException(String message) {
        super(message);
    }
}
