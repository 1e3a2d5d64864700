package org.gabor.engine.train;

/** Measures the time since its creation. */
final class Stopwatch {

    private final long started = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }
}
