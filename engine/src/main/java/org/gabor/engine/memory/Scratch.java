package org.gabor.engine.memory;

/** Lends memory for one piece of work. Its contents are not kept: the next piece of work may get the same memory. */
@FunctionalInterface
public interface Scratch {

    /** Memory that overlaps nothing else lent for the same work; its contents are undefined. */
    View lend(Format format);
}
