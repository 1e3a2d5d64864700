package org.gabor.engine.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.exec.StepTime;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.data.NoiseDataset;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.task.Batch;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.Tensors;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/** Measures the time of a network's steps on random images. */
public final class Benchmark {

    /** The first steps touch memory for the first time, and the CPU clock rises. */
    private static final int WARM_UP = 3;
    /** The number of passes of a training step: forward, backward to the inputs, and backward to the parameters. */
    private static final int PASSES_OF_LEARNING = 3;
    /** A tiny learning rate, so that the weights keep their initial values. */
    private static final double LEARNING_RATE = 1e-4;

    private final Graph network;
    private final BenchmarkSpec spec;
    private final Progress progress;

    private Benchmark(Graph network, BenchmarkSpec spec, Progress progress) {
        this.network = network;
        this.spec = spec;
        this.progress = progress;
    }

    /**
     * Runs the benchmark; throws {@link PlanException} if the network can't run.
     *
     * @param progress receives every step
     * @param peakMemory returns the peak resident memory of the process in bytes
     */
    public static BenchmarkResult run(Graph network, BenchmarkSpec spec, Progress progress, LongSupplier peakMemory) {
        return new Benchmark(network, spec, progress).run(peakMemory);
    }

    private BenchmarkResult run(LongSupplier peakMemory) {
        double[] seconds = new double[spec.steps()];
        List<LayerTime> layers = new ArrayList<>();
        try (Plan plan = Plan.compile(network, spec.options());
                Optimizer optimizer =
                        Optimizer.of(new OptimizerSpec.Sgd(0, false, 0), Optional.empty(), plan.parameters().vector())) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 1);
            Runnable step = step(plan, optimizer);
            for (int i = 0; i < WARM_UP; i++) {
                step.run();
                report(i + 1);
            }
            List<StepTime> before = plan.stepTimes();
            for (int i = 0; i < seconds.length; i++) {
                long start = System.nanoTime();
                step.run();
                seconds[i] = (System.nanoTime() - start) * 1e-9;
                report(WARM_UP + i + 1);
            }
            Arrays.sort(seconds);
            double share = seconds[seconds.length / 2] / Arrays.stream(seconds).sum();
            layers.addAll(layers(before, plan.stepTimes(), share));
        }
        long peak = peakMemory.getAsLong();
        return new BenchmarkResult(seconds[seconds.length / 2], operations(), MachineLimit.measure(spec.precision()), peak,
                layers);
    }

    private void report(int steps) {
        progress.stepped(steps, WARM_UP + spec.steps());
    }

    private Runnable step(Plan plan, Optimizer optimizer) {
        if (spec.predict()) {
            Map<String, float[]> noise = new HashMap<>();
            plan.inputs().forEach(input -> noise.put(input.name(), NoiseDataset.of((long) spec.batch() * input.size())));
            Tensors inputs = new Tensors(spec.batch(), noise);
            return () -> plan.run(inputs);
        }
        float[] images = NoiseDataset.of(spec.batch() * plan.inputShape().size());
        Batch batch = plan.batchOf(images, Label.all(IntStream.range(0, spec.batch()).map(i -> i % plan.classes()).toArray()));
        return () -> plan.trainStep(batch, optimizer, LEARNING_RATE);
    }

    private double operations() {
        int passes = spec.predict() ? 1 : PASSES_OF_LEARNING;
        return 2.0 * passes * spec.batch() * Cost.of(Inference.infer(network)).macs();
    }

    /**
     * The layers' share of all measured steps, scaled to the median step; adding up gradients belongs to no layer.
     *
     * @param share the median step divided by all measured steps
     */
    private List<LayerTime> layers(List<StepTime> before, List<StepTime> after, double share) {
        return IntStream.range(0, after.size()).filter(i -> !after.get(i).nodes().isEmpty()).mapToObj(i -> {
            List<Node> nodes = after.get(i).nodes().stream().map(network::node).toList();
            return new LayerTime(nodes.getFirst().path().value(), nodes.getFirst().layer().type(),
                    nodes.stream().skip(1).map(node -> node.path().value()).toList(),
                    share * (after.get(i).forwardSeconds() - before.get(i).forwardSeconds()),
                    share * (after.get(i).backwardSeconds() - before.get(i).backwardSeconds()));
        }).toList();
    }

    /** The progress of a benchmark. */
    public interface Progress {

        /** @param done steps, of {@code all}, with those of the warm-up */
        void stepped(int done, int all);
    }
}
