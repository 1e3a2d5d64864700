package org.gabor.engine.worker;

import org.gabor.engine.bench.BenchmarkResult;

/** The replies to {@link Request.Benchmark}: some {@link Stepped}, then {@link Timed} or {@link Refused}. */
public sealed interface BenchmarkReply permits BenchmarkReply.Stepped, BenchmarkReply.Timed, Refused {

    /** {@code done} of {@code all} steps are done. */
    record Stepped(int done, int all) implements BenchmarkReply {}

    record Timed(BenchmarkResult result) implements BenchmarkReply {}
}
