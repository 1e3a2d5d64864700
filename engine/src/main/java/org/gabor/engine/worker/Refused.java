package org.gabor.engine.worker;

/**
 * The request cannot be served.
 *
 * @param reason one sentence for a person
 */
public record Refused(String reason) implements EstimateReply, BenchmarkReply {}
