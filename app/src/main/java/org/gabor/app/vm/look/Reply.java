package org.gabor.app.vm.look;

import org.gabor.engine.probe.Observation;

/** What the inspection process says to a question. */
public sealed interface Reply {

    /** The answer. */
    record Seen(Observation observation) implements Reply {}

    /** {@code done} of {@code total} passes through the network are done. */
    record Underway(int done, int total) implements Reply {}

    /** There is no answer; {@code sentence} says why. */
    record Refused(String sentence) implements Reply {}
}
