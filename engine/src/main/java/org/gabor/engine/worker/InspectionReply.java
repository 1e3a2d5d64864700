package org.gabor.engine.worker;

import org.gabor.engine.probe.Observation;

/** A reply to a question of {@link Request.Inspect}; {@code id} is the question's. */
public sealed interface InspectionReply permits InspectionReply.Answered, InspectionReply.Advanced, InspectionReply.Declined {

    long id();

    /** The answer. */
    record Answered(long id, Observation observation) implements InspectionReply {}

    /** {@code done} of {@code total} passes through the network are done. */
    record Advanced(long id, int done, int total) implements InspectionReply {}

    /** There is no answer; {@code sentence} says why, for a person. */
    record Declined(long id, String sentence) implements InspectionReply {}
}
