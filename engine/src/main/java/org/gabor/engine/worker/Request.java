package org.gabor.engine.worker;

import java.nio.file.Path;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.run.SpecJson;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.spec.TrainingSpec;

/**
 * A job for a worker process. A process serves one request and then ends.
 *
 * @param <R> the sealed type of its replies
 */
public sealed interface Request<R> {

    /** Trains the run in a folder. */
    sealed interface Training extends Request<TrainingEvent> {

        String folder();

        @Override
        default Class<TrainingEvent> replyType() {
            return TrainingEvent.class;
        }

        @Override
        default boolean isLast(TrainingEvent reply) {
            return reply instanceof TrainingEvent.Ending;
        }
    }

    /** Trains the run in a folder from its beginning. */
    record Train(String folder) implements Training {

        public static Train of(Path run) {
            return new Train(run.toAbsolutePath().toString());
        }
    }

    /** Trains the run in a folder from its last checkpoint, or from its beginning if it has none. */
    record Resume(String folder) implements Training {

        public static Resume of(Path run) {
            return new Resume(run.toAbsolutePath().toString());
        }
    }

    /** Measures a run's time and memory on two batches, without training it. The spec is in {@link SpecJson}'s format. */
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

    /** Measures how fast a network runs; keeps nothing. */
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

    /**
     * Looks inside a network: answers the questions of {@link WorkerSession#ask} until the session is closed. The spec, in
     * {@link SpecJson}'s format, has the network and its data.
     */
    record Inspect(String spec) implements Request<InspectionReply> {

        public static Inspect of(TrainingSpec spec) {
            return new Inspect(SpecJson.text(spec));
        }

        @Override
        public Class<InspectionReply> replyType() {
            return InspectionReply.class;
        }

        @Override
        public boolean isLast(InspectionReply reply) {
            return false;
        }
    }

    Class<R> replyType();

    /** Whether this is the last reply. */
    boolean isLast(R reply);
}
