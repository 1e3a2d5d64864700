package org.gabor.engine.train;

/** Time since it was made. */
final class Stopwatch {

    private final long started = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }
}
