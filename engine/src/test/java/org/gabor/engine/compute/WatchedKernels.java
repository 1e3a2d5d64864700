package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.FusedStep;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.HostStorage;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** Fails if a kernel is about to read a tensor that was overwritten since its last writer. */
final class WatchedKernels extends DelegatingProvider {

    /** Copies of the values that kernels wrote last, by view. */
    private final Map<View, byte[]> values = new HashMap<>();
    private final Map<View, byte[]> gradients = new HashMap<>();

    WatchedKernels(KernelProvider inner) {
        super(inner);
    }

    @Override
    public Kernel bind(Operation operation, KernelBinding binding) {
        Stream<Tensor> inputs = operation.rereadsInputs() ? binding.inputs().stream() : Stream.of();
        Stream<Tensor> output = operation.rereadsOutput() ? Stream.of(binding.output()) : Stream.of();
        return new Watch(inner.bind(operation, binding), binding.inputs(), List.of(binding.output()),
                Stream.concat(inputs, output).toList());
    }

    @Override
    public Optional<Kernel> fold(List<FusedStep> chain) {
        KernelBinding first = chain.getFirst().binding();
        KernelBinding last = chain.getLast().binding();
        List<Tensor> read = Stream.concat(first.inputs().stream(),
                last.inputs().stream().limit(last.inputs().size() - 1)).toList();
        return inner.fold(chain).map(kernel -> new Watch(kernel, read, List.of(last.output()), List.of()));
    }

    @Override
    public Kernel bindFork(Tensor trunk, List<Tensor> branches, Resources resources) {
        return new Watch(inner.bindFork(trunk, branches, resources), List.of(trunk), branches, List.of());
    }

    private static byte[] bytes(View view) {
        return view.storage() instanceof HostStorage host
                ? MemorySegment.ofAddress(host.pointer(view.offset()).address())
                        .reinterpret(view.format().bytes()).toArray(ValueLayout.JAVA_BYTE)
                : MemorySegment.ofArray(values(view)).toArray(ValueLayout.JAVA_BYTE);
    }

    private static float[] values(View view) {
        float[] values = new float[Math.toIntExact(view.format().size())];
        view.read(values);
        return values;
    }

    private static void check(Map<View, byte[]> written, View view) {
        if (written.containsKey(view)) {
            assertArrayEquals(written.get(view), bytes(view), "A tensor of " + view.format() + " was overwritten.");
        }
    }

    private final class Watch implements Kernel {
        private final Kernel kernel;
        private final List<Tensor> inputs;
        private final List<Tensor> outputs;
        private final List<Tensor> reread;

        private Watch(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs, List<Tensor> reread) {
            this.kernel = kernel;
            this.inputs = inputs;
            this.outputs = outputs;
            this.reread = reread;
        }

        @Override
        public void forward(Pass pass) {
            inputs.forEach(input -> check(values, input.values()));
            kernel.forward(pass);
            outputs.forEach(output -> values.put(output.values(), bytes(output.values())));
        }

        @Override
        public void backward() {
            reread.forEach(tensor -> check(values, tensor.values()));
            outputs.forEach(output -> output.gradient().ifPresent(gradient -> check(gradients, gradient)));
            kernel.backward();
            inputs.forEach(input -> input.gradient().ifPresent(gradient -> gradients.put(gradient, bytes(gradient))));
        }
    }
}
