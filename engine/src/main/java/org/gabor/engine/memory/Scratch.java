package org.gabor.engine.memory;

/** Lends memory for one piece of work, which nobody reads afterwards: the next one may get the same places. */
@FunctionalInterface
public interface Scratch {

    /** A place that nothing else lent for the same work lies in; its contents are whatever was left there. */
    View lend(Format format);
}
