package org.gabor.engine.compute.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.gabor.engine.compute.OneDnnProcessor;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.HostStorage;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.Source;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.shape.Shape;

/**
 * One operation computed by oneDNN and by ND4J from the same random values: values, the gradients of inputs and parameters, and
 * running statistics must be equal. Outputs and gradients are filled with garbage beforehand, because kernels overwrite them.
 */
public final class ProviderPair {

    private static final Nd4jKernels ND4J = new Nd4jKernels();

    private final Operation operation;
    private final List<Shape> shapes;
    private int batch = 2;
    private DimensionOrder order = DimensionOrder.CHANNELS_LAST;
    private Precision precision = Precision.F32;
    private boolean end;
    private double bound = 2e-5;
    private boolean inputGradient = true;
    private boolean trained = true;
    private boolean goesBack = true;
    private Pass pass = new Pass.Training(5, new int[0]);

    private ProviderPair(Operation operation, List<Shape> shapes) {
        this.operation = operation;
        this.shapes = shapes;
    }

    public static ProviderPair of(Operation operation, Shape... inputs) {
        return new ProviderPair(operation, List.of(inputs));
    }

    public ProviderPair batch(int changed) {
        batch = changed;
        return this;
    }

    public ProviderPair order(DimensionOrder changed) {
        order = changed;
        return this;
    }

    /** Compares in bf16, within the bound; ND4J still computes in single precision. */
    public ProviderPair bf16(double changed) {
        precision = Precision.BF16;
        bound = changed;
        return this;
    }

    /** Makes the output one of the network's, in single precision regardless of the input's. */
    public ProviderPair end() {
        end = true;
        return this;
    }

    /** The maximum difference of values, relative to the largest. */
    public ProviderPair within(double changed) {
        bound = changed;
        return this;
    }

    /** The inputs have no gradients. */
    public ProviderPair first() {
        inputGradient = false;
        return this;
    }

    public ProviderPair frozen() {
        trained = false;
        return this;
    }

    public ProviderPair in(Pass changed) {
        pass = changed;
        return this;
    }

    /** For a plan without backward pass. */
    public ProviderPair onlyPredicting() {
        goesBack = false;
        return in(Pass.PREDICTION);
    }

    /** Fails like {@link #compare}. Skips on a processor without AVX-512, for which oneDNN has fewer kernels. */
    public void areEqual() {
        try {
            compare();
        } catch (UnsupportedOperationReason lacking) {
            assumeTrue(OneDnnProcessor.hasAvx512(), () -> "Not on this processor, which has no AVX-512: " + lacking.getMessage());
            throw lacking;
        }
    }

    /** Fails if oneDNN has no kernel of its own, or a different result. */
    public void compare() {
        try (Resources resources = new Resources(HostStorage::new)) {
            KernelBinding plain = binding(resources, DimensionOrder.PLAIN, Precision.F32, Map.of());
            Map<String, Layout> layouts =
                    new OneDnnKernels(ND4J).layouts(operation, formats(), output(order, precision), !goesBack, resources);
            KernelBinding own = binding(resources, order, precision, layouts);
            Kernel expected = PlainLayoutKernel.of(ND4J, operation, plain);
            Kernel actual = OneDnnKernels.find(operation, own).orElseThrow();
            Random random = new Random(7);
            for (int i = 0; i < shapes.size(); i++) {
                fill(plain.inputs().get(i).values(), own.inputs().get(i).values(), random::nextGaussian, resources);
            }
            plain.parameters().forEach((name, parameter) -> fill(parameter.values(), own.parameter(name).values(),
                    () -> 0.5 + random.nextDouble() - (name.equals("weight") ? 1 : 0), resources));
            tensors(own).forEach(tensor -> tensor.gradient().ifPresent(gradient -> rubbish(gradient, resources)));
            rubbish(own.output().values(), resources);
            expected.forward(pass);
            actual.forward(pass);
            compare("value", plain.output().values(), own.output().values(), resources);
            plain.parameters()
                    .forEach((name, parameter) -> compare(name, parameter.values(), own.parameter(name).values(), resources));
            if (pass instanceof Pass.Training) {
                fill(plain.output().requiredGradient(), own.output().requiredGradient(), random::nextGaussian, resources);
                forget(plain, resources);
                forget(own, resources);
                expected.backward();
                actual.backward();
                compareGradients(plain, own, resources);
                if (operation.activation().isEmpty()) {
                    compare("output's gradient", plain.output().requiredGradient(), own.output().requiredGradient(), resources);
                }
            }
        }
    }

    /** Fills with garbage what the backward pass may not read. */
    private void forget(KernelBinding binding, Resources resources) {
        if (!operation.rereadsInputs()) {
            binding.inputs().forEach(input -> rubbish(input.values(), resources));
        }
        if (!operation.rereadsOutput()) {
            rubbish(binding.output().values(), resources);
        }
    }

    private void compareGradients(KernelBinding plain, KernelBinding own, Resources resources) {
        for (int i = 0; i < shapes.size(); i++) {
            Tensor input = own.inputs().get(i);
            if (input.gradient().isPresent()) {
                compare("gradient of input " + i, plain.inputs().get(i).requiredGradient(), input.requiredGradient(), resources);
            }
        }
        if (trained) {
            plain.parameters().forEach((name, parameter) -> parameter.gradient().ifPresent(
                    gradient -> compare("gradient of " + name, gradient, own.parameter(name).requiredGradient(), resources)));
        }
    }

    private List<Tensor> tensors(KernelBinding binding) {
        List<Tensor> all = new ArrayList<>(binding.inputs());
        all.addAll(binding.parameters().values());
        return all;
    }

    private List<Format> formats() {
        return shapes.stream().map(shape -> Format.of(shape, batch, precision, orderOf(shape, order))).toList();
    }

    private Format output(DimensionOrder order, Precision precision) {
        Shape shape = outputShape();
        return Format.of(shape, batch, end ? Precision.F32 : precision, orderOf(shape, order));
    }

    private Shape outputShape() {
        return switch (operation.layer()) {
            case Unary unary -> unary.outputShape(shapes.getFirst());
            case Merge merge -> merge.outputShape(shapes);
            case Source _ -> throw new IllegalArgumentException("A source computes nothing.");
        };
    }

    private static DimensionOrder orderOf(Shape shape, DimensionOrder wanted) {
        return Format.of(shape, 1, Precision.F32, DimensionOrder.PLAIN).dims().size() < 4 ? DimensionOrder.PLAIN : wanted;
    }

    private KernelBinding binding(Resources resources, DimensionOrder order, Precision precision, Map<String, Layout> layouts) {
        boolean plain = order == DimensionOrder.PLAIN && precision == Precision.F32;
        List<Tensor> inputs = shapes.stream().map(shape -> tensor(
                Format.of(shape, batch, precision, orderOf(shape, order)), plain || inputGradient, resources)).toList();
        Map<String, Tensor> parameters = new HashMap<>();
        for (ParameterSpec spec : specs()) {
            Format format = Format.plain(spec.dims().stream().mapToLong(Integer::longValue).toArray())
                    .with(layouts.getOrDefault(spec.name(), DimensionOrder.PLAIN));
            parameters.put(spec.name(), tensor(format, spec.role().trainable(), resources));
        }
        return new KernelBinding(inputs, tensor(output(order, precision), goesBack, resources), parameters, trained, () -> 0,
                resources,
                resources::allocate, 11);
    }

    private List<ParameterSpec> specs() {
        return operation.layer() instanceof Unary unary ? unary.parameters(shapes.getFirst()) : List.of();
    }

    private static Tensor tensor(Format format, boolean gradient, Resources resources) {
        return new Tensor(resources.allocate(format), gradient ? Optional.of(resources.allocate(format)) : Optional.empty());
    }

    private void fill(View one, View other, DoubleSupplier next, Resources resources) {
        float[] values = new float[(int) one.format().size()];
        IntStream.range(0, values.length).forEach(i -> values[i] = rounded((float) next.getAsDouble()));
        write(one, values, resources);
        write(other, values, resources);
    }

    /** Values that bf16 can represent, so that both providers start from the same. */
    private float rounded(float value) {
        return precision == Precision.F32 ? value : Float.intBitsToFloat(Float.floatToRawIntBits(value) & 0xFFFF0000);
    }

    private static void rubbish(View view, Resources resources) {
        float[] values = new float[(int) view.format().size()];
        Arrays.fill(values, 123);
        write(view, values, resources);
    }

    private static void write(View view, float[] values, Resources resources) {
        View plain = resources.allocate(view.format().asPlain());
        plain.write(values);
        Reorder.of(plain, view, resources).run();
    }

    private static float[] read(View view, Resources resources) {
        View plain = resources.allocate(view.format().asPlain());
        Reorder.of(view, plain, resources).run();
        float[] values = new float[(int) view.format().size()];
        plain.read(values);
        return values;
    }

    private void compare(String what, View expected, View actual, Resources resources) {
        float[] wanted = read(expected, resources);
        float[] got = read(actual, resources);
        double largest = IntStream.range(0, wanted.length).mapToDouble(i -> Math.abs(wanted[i])).max().orElse(0);
        assertTrue(Double.isFinite(largest), what);
        assertArrayEquals(wanted, got, (float) (bound * Math.max(largest, 1e-3)), what);
        checkFilling(what, actual, got, resources);
    }

    /** Padding must be zero. */
    private static void checkFilling(String what, View view, float[] values, Resources resources) {
        Format format = view.format();
        if (format.precision() == Precision.F32 && format.layout() == DimensionOrder.CHANNELS_BLOCKED) {
            View filled = resources.allocate(format);
            write(filled, values, resources);
            assertArrayEquals(places(filled), places(view), what + " with what fills it up");
        }
    }

    private static float[] places(View view) {
        float[] values = new float[(int) view.format().bytes() / Float.BYTES];
        view.as(Format.plain(values.length)).read(values);
        return values;
    }
}
