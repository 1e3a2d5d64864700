package org.gabor.engine.worker;

import java.nio.file.Path;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.run.SpecJson;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingSpec;

/**
 * What is asked of a worker process. A process serves one request and ends with it.
 *
 * @param <R> the sealed type of its replies
 */
public sealed interface Request<R> {

    /** Train the run in a folder from its beginning. */
    record Train(String folder) implements Request<TrainingEvent> {

        public static Train of(Path run) {
            return new Train(run.toAbsolutePath().toString());
        }

        @Override
        public Class<TrainingEvent> replyType() {
            return TrainingEvent.class;
        }

        @Override
        public boolean isLast(TrainingEvent reply) {
            return reply instanceof TrainingEvent.Ending;
        }
    }

    /** Train the run in a folder from its last checkpoint, or from its beginning if it has none. */
    record Resume(String folder) implements Request<TrainingEvent> {

        public static Resume of(Path run) {
            return new Resume(run.toAbsolutePath().toString());
        }

        @Override
        public Class<TrainingEvent> replyType() {
            return TrainingEvent.class;
        }

        @Override
        public boolean isLast(TrainingEvent reply) {
            return reply instanceof TrainingEvent.Ending;
        }
    }

    /** Measure on two batches what a run would need; nothing is trained. The spec is {@link SpecJson}'s. */
    record Estimate(String spec) implements Request<EstimateReply> {

        public static Estimate of(TrainingSpec spec) {
            return new Estimate(SpecJson.text(spec));
        }

        @Override
        public Class<EstimateReply> replyType() {
            return EstimateReply.class;
        }

        @Override
        public boolean isLast(EstimateReply reply) {
            return true;
        }
    }

    /** Measure how fast a network runs; nothing is kept. */
    record Benchmark(BenchmarkSpec spec) implements Request<BenchmarkReply> {

        @Override
        public Class<BenchmarkReply> replyType() {
            return BenchmarkReply.class;
        }

        @Override
        public boolean isLast(BenchmarkReply reply) {
            return !(reply instanceof BenchmarkReply.Stepped);
        }
    }

    Class<R> replyType();

    /** Whether no reply follows this one. */
    boolean isLast(R reply);
}
