package org.gabor.engine.compute.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.ArrayStorage;
import org.gabor.engine.compute.nd4j.array.HostArray;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Compares one kernel with the layer's definition in double precision: its values, and the gradients of Σ g·y for a random g with
 * finite differences of that definition. Outputs and gradients are filled with garbage beforehand, because kernels overwrite
 * them.
 */
public final class KernelTrial {

    private static final double STEP = 1e-5;
    private static final int PROBES = 60;

    private final Random random = new Random(29);
    private final List<double[]> inputs = new ArrayList<>();
    private final List<long[]> inputDims = new ArrayList<>();
    private final Map<String, double[]> parameters = new LinkedHashMap<>();
    private final Map<String, long[]> parameterDims = new LinkedHashMap<>();
    private final Set<String> tracked = new HashSet<>();
    private Pass pass = new Pass.Training(5, new int[0]);
    private double bound = 2e-5;

    /** A layer's values as a function of its inputs and parameters, all in C order. */
    public interface Definition {
        double[] of(List<double[]> inputs, Map<String, double[]> parameters);
    }

    /** Adds an input with these dimensions, the batch included, with values of about 1. */
    public KernelTrial input(long... dims) {
        return scaled(1, dims);
    }

    /** Adds an input whose values have about this magnitude. */
    public KernelTrial scaled(double scale, long... dims) {
        inputDims.add(dims);
        inputs.add(draw(dims, () -> scale * random.nextGaussian()));
        return this;
    }

    public KernelTrial parameter(String name, long... dims) {
        parameterDims.put(name, dims);
        parameters.put(name, draw(dims, () -> 0.5 + random.nextDouble()));
        return this;
    }

    /** Adds a parameter without a gradient. */
    public KernelTrial tracked(String name, long... dims) {
        tracked.add(name);
        return parameter(name, dims);
    }

    /** Sets the pass, if it is not one in training mode. */
    public KernelTrial in(Pass pass) {
        this.pass = pass;
        return this;
    }

    /** Sets the maximum difference of values, relative to the largest. */
    KernelTrial within(double bound) {
        this.bound = bound;
        return this;
    }

    /** Draws values that a float represents, so that both sides start from the same. */
    private static double[] draw(long[] dims, DoubleSupplier next) {
        return IntStream.range(0, Math.toIntExact(size(dims))).mapToDouble(_ -> (float) next.getAsDouble()).toArray();
    }

    private static long size(long... dims) {
        return LongStream.of(dims).reduce(1, Math::multiplyExact);
    }

    /** Runs the kernel forward and backward and compares both with the definition. */
    public void follows(Function<NdBinding, Kernel> kernel, Definition definition, long... outputDims) {
        try (Resources resources = new Resources(ArrayStorage::allocate)) {
            NdBinding binding = binding(resources, outputDims);
            Kernel bound = kernel.apply(binding);
            rubbish(binding.output().values());
            bound.forward(pass);
            double[] expected = definition.of(inputs, parameters);
            assertEquals(expected.length, binding.output().values().length());
            compare("value", expected, read(binding.output().values()));
            if (pass instanceof Pass.Training) {
                backward(bound, binding, definition);
            }
        }
    }

    private void backward(Kernel kernel, NdBinding binding, Definition definition) {
        double[] g = draw(binding.output().values().shape(), random::nextGaussian);
        write(binding.output().requiredGradient(), g);
        binding.inputs().forEach(input -> rubbish(input.requiredGradient()));
        binding.parameters().values().forEach(parameter -> parameter.gradient().ifPresent(KernelTrial::rubbish));
        kernel.backward();
        for (int i = 0; i < inputs.size(); i++) {
            checkSlopes("input " + i, inputs.get(i), binding.inputs().get(i).requiredGradient(), g, definition);
        }
        parameters.forEach((name, values) -> binding.parameter(name).gradient().ifPresent(
                gradient -> checkSlopes(name, values, gradient, g, definition)));
    }

    private void checkSlopes(String what, double[] values, INDArray gradient, double[] g, Definition definition) {
        double[] actual = read(gradient);
        int[] places = values.length <= PROBES ? IntStream.range(0, values.length).toArray()
                : random.ints(PROBES, 0, values.length).toArray();
        double[] slopes = Arrays.stream(places).mapToDouble(i -> {
            double before = values[i];
            values[i] = before + STEP;
            double above = dot(g, definition.of(inputs, parameters));
            values[i] = before - STEP;
            double below = dot(g, definition.of(inputs, parameters));
            values[i] = before;
            return (above - below) / (2 * STEP);
        }).toArray();
        compare("slope of " + what, slopes, Arrays.stream(places).mapToDouble(i -> actual[i]).toArray());
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private void compare(String what, double[] expected, double[] actual) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(expected[i] - actual[i]) / Math.max(largest, 1e-3);
            String message = "%s %d: expected %g, got %g, off by %.2g".formatted(what, i, expected[i], actual[i], error);
            assertTrue(error <= bound, message);
        }
    }

    private NdBinding binding(Resources resources, long[] outputDims) {
        List<NdTensor> in = IntStream.range(0, inputs.size())
                .mapToObj(i -> tensor(resources, inputs.get(i), inputDims.get(i))).toList();
        Map<String, NdTensor> held = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            NdTensor whole = tensor(resources, values, parameterDims.get(name));
            held.put(name, tracked.contains(name) ? new NdTensor(whole.values(), Optional.empty()) : whole);
        });
        NdTensor out = new NdTensor(NdArrays.zeros(resources, outputDims), Optional.of(NdArrays.zeros(resources, outputDims)));
        return new NdBinding(in, out, held, resources, 77);
    }

    private static NdTensor tensor(Resources resources, double[] values, long... dims) {
        INDArray array = NdArrays.zeros(resources, dims);
        write(array, values);
        return new NdTensor(array, Optional.of(NdArrays.zeros(resources, dims)));
    }

    private static void rubbish(INDArray array) {
        array.assign(Float.NaN);
    }

    private static void write(INDArray array, double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        new HostArray(array).write(floats);
    }

    private static double[] read(INDArray array) {
        float[] floats = new float[Math.toIntExact(array.length())];
        new HostArray(array).read(floats);
        return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
    }
}
