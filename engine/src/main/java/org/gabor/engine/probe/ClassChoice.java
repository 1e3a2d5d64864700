package org.gabor.engine.probe;

/** The class whose score a probe explains. */
public sealed interface ClassChoice {

    ClassChoice PREDICTED = new Predicted();

    /** The class with the largest score. */
    record Predicted() implements ClassChoice {}

    /** A class by its index, from 0. */
    record Chosen(int index) implements ClassChoice {}
}
