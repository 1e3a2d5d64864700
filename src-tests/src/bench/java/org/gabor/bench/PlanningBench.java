package org.gabor.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gabor.engine.compute.PlanMemory;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long the largest networks of the zoo take before a single number is computed: what a person waits for at every change
 * on the canvas. Leaves JMH's report in {@code target/planning.txt}; {@code -Dbench.only=densenet201} asks for another network.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = {"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"})
public class PlanningBench {

    private static final PlanOptions TRAINING = PlanOptions.training(32, 0);

    @Param("efficientnet_b7")
    public String network;

    private Supplier<Graph> builder;
    private Graph graph;

    @Setup
    public void find() {
        builder = Zoo.find(network).orElseThrow().network();
        graph = builder.get();
    }

    @Benchmark
    public Graph build() {
        return builder.get();
    }

    @Benchmark
    public Cost inferAndCost() {
        return Cost.of(Inference.infer(graph));
    }

    /** What the zoo promises: under 20 ms. */
    @Benchmark
    public Cost buildInferAndCost() {
        return Cost.of(Inference.infer(builder.get()));
    }

    /** Lays all values out in memory as training would, and allocates none. */
    @Benchmark
    public long estimateMemory() {
        return PlanMemory.estimate(graph, TRAINING, 1);
    }

    @Test
    void measures() throws RunnerException {
        new Runner(new OptionsBuilder().include(PlanningBench.class.getName())
                .param("network", System.getProperty("bench.only", "efficientnet_b7").split(","))
                .resultFormat(ResultFormatType.TEXT).result(Path.of("target", "planning.txt").toString()).build()).run();
    }
}
