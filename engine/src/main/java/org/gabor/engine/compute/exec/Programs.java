package org.gabor.engine.compute.exec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.compute.plan.Arena;
import org.gabor.engine.compute.plan.Blueprint;

/**
 * The programs of one plan by number of samples. Each number has its own steps, bound once to the beginnings of the same buffers.
 */
public final class Programs implements AutoCloseable {

    private final Blueprint blueprint;
    private final Arena arena;
    private final Parameters parameters;
    private final KernelProvider kernels;
    private final int microBatch;
    private final boolean toInputs;
    private final Map<Integer, Program> bySamples = new HashMap<>();

    /**
     * Binds the program for a whole micro-batch.
     *
     * @param microBatch the most samples that go through the network at once
     * @param toInputs whether backward continues to the inputs; if not, it stops at the first trained step
     */
    public Programs(Blueprint blueprint, Arena arena, Parameters parameters, KernelProvider kernels, int microBatch,
                    boolean toInputs) {
        this.blueprint = blueprint;
        this.arena = arena;
        this.parameters = parameters;
        this.kernels = kernels;
        this.microBatch = microBatch;
        this.toInputs = toInputs;
        of(microBatch);
    }

    /** The program for {@code n} samples, bound on first use. */
    public Program of(int n) {
        return bySamples.computeIfAbsent(n, size -> new Program(blueprint, arena, parameters, kernels, size, toInputs));
    }

    /**
     * Computes the outputs of a prediction, one micro-batch after another.
     *
     * @param from the values of each input
     * @param into receives the values of each output
     * @param n the number of samples
     */
    public void predict(List<float[]> from, List<float[]> into, int n) {
        for (int first = 0; first < n; first += microBatch) {
            of(Math.min(microBatch, n - first)).predict(from, into, first);
        }
    }

    /** The time of each step so far, for a whole micro-batch, in the order of the network. */
    public List<StepTime> times() {
        return of(microBatch).times();
    }

    /** The size of the buffers that the programs own, in bytes. */
    public long bytes() {
        return bySamples.values().stream().mapToLong(Program::bytes).sum();
    }

    @Override
    public void close() {
        bySamples.values().forEach(Program::close);
    }
}
