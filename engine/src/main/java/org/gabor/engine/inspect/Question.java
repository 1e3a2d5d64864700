package org.gabor.engine.inspect;

import org.gabor.engine.probe.Probe;

/** A question to an {@link Inspection}. */
public sealed interface Question {

    /** A probe of the network. */
    record Look(Probe<?> probe) implements Question {}

    /** An image of the validation set, by its number from 0. */
    record ShowValidation(int number) implements Question {}

    /** An image file, as the network would see it. */
    record ShowFile(String path) implements Question {}
}
