package org.gabor.engine.worker;

import java.util.function.Consumer;
import org.gabor.engine.bench.Benchmark;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.memory.Machine;
import org.gabor.graph.io.GraphFormatException;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.model.Graph;

/** Measures how fast a network's steps run on this machine. */
record BenchmarkJob(BenchmarkSpec spec, Consumer<BenchmarkReply> listener) {

    void run() {
        Failure.refuse(spec.batch(), listener::accept, () -> {
            Graph network = network();
            MemoryLimit.check(network, spec);
            listener.accept(new BenchmarkReply.Timed(Benchmark.run(network, spec,
                    (done, all) -> listener.accept(new BenchmarkReply.Stepped(done, all)), Machine::peakMemory)));
        });
    }

    private Graph network() {
        try {
            return GraphJson.read(spec.network());
        } catch (GraphFormatException e) {
            throw new IllegalArgumentException("The program sent a broken network.", e);
        }
    }
}
