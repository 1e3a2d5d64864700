package org.gabor.engine.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.memory.Precision;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

/** Benchmarks LeNet, in which every layer except the input takes part in a step. */
class BenchmarkTest {

    private static final int STEPS = 5;

    private final Graph lenet = Zoo.find("lenet").orElseThrow().network().get();
    private final List<Integer> told = new ArrayList<>();
    private final BenchmarkResult result = Benchmark.run(lenet,
            new BenchmarkSpec(GraphJson.write(lenet), 8, STEPS, Precision.F32, false), (done, all) -> {
                assertEquals(3 + STEPS, all, "three warm up");
                told.add(done);
            }, () -> 1);

    @Test
    void everyStepIsReported() {
        assertEquals(IntStream.rangeClosed(1, 3 + STEPS).boxed().toList(), told);
    }

    @Test
    void everyLayerIsInOneTimeAndTogetherTheyTakeNoMoreThanTheStep() {
        List<String> timed = result.layers().stream()
                .flatMap(layer -> Stream.concat(Stream.of(layer.path()), layer.along().stream())).sorted().toList();
        List<String> layers = lenet.nodes().values().stream().filter(node -> !(node.layer() instanceof Source))
                .map(node -> node.path().value()).filter(path -> !path.equals("flat") || timed.contains(path)).sorted().toList();
        assertEquals(layers, timed, "flattening may take nothing");
        double sum = result.layers().stream().mapToDouble(LayerTime::seconds).sum();
        assertTrue(sum > 0 && sum <= result.stepSeconds(), sum + " of " + result.stepSeconds());
    }
}
