package org.gabor.engine.worker;

/**
 * The worker cannot serve the request.
 *
 * @param reason one sentence for a person
 */
public record Refused(String reason) implements EstimateReply, BenchmarkReply {}
