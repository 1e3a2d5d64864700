package org.gabor.engine.worker;

/** The reply to {@link Request.Estimate}. */
public sealed interface EstimateReply permits EstimateReply.Estimated, Refused {

    /** The run's measured needs. */
    record Estimated(Measurement measurement) implements EstimateReply {}
}
