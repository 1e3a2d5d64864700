package org.gabor.engine.worker;

/** The training process: connects to the socket named by its argument, trains what it is told, and ends with the socket. */
public final class Worker {

    private Worker() {}

    public static void main(String... arguments) {
        throw new UnsupportedOperationException();
    }
}
