package org.gabor.app.vm.look;

/** What is known of something that was asked. */
public sealed interface Answer<T> {

    /** Nothing yet. */
    record Open<T>() implements Answer<T> {}

    record Found<T>(T value) implements Answer<T> {}

    /** @param sentence says why there is no answer */
    record Refused<T>(String sentence) implements Answer<T> {}
}
