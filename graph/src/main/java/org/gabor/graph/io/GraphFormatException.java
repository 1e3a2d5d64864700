package org.gabor.graph.io;

/** This version can't read a text as a network; the message is one sentence for a person. */
public final class GraphFormatException extends Exception {

    public GraphFormatException(String message) {
        super(message);
    }
}
