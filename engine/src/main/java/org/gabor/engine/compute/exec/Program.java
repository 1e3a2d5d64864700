package org.gabor.engine.compute.exec;

import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.compute.plan.Arena;
import org.gabor.engine.compute.plan.Blueprint;
import org.gabor.engine.compute.plan.Stage;
import org.gabor.engine.memory.HostPort;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.model.Node;

/** A blueprint bound for exactly {@code n} samples: views of the arena's blocks, and the kernels that work on them. */
public final class Program implements AutoCloseable {

    private final Resources resources;
    private final Blueprint blueprint;
    private final List<HostPort> inputs;
    private final List<HostPort> inputGradients;
    private final List<HostPort> outputs;
    private final List<HostPort> outputGradients;
    private final KeptValues kept;
    private final StepBinder steps;
    private final List<TimedKernel> kernels;
    private final List<TimedKernel> learning;
    private List<TimedKernel> predicting;

    /** @param toInputs whether backward continues to the inputs; if not, it stops at the first trained step */
    public Program(Blueprint blueprint, Arena arena, Parameters parameters, KernelProvider provider, int n, boolean toInputs) {
        this.blueprint = blueprint;
        resources = new Resources(provider);
        List<Tensor> entering = blueprint.inputs().stream().map(input -> input.bind(n)).toList();
        List<Tensor> leaving = blueprint.ends().stream().map(end -> end.bind(n)).toList();
        inputs = entering.stream()
                .map(input -> HostPort.of(input.values(), provider, arena.scratch(Blueprint.ARRIVAL), resources)).toList();
        inputGradients = gradients(entering, provider);
        outputs = leaving.stream().map(end -> HostPort.of(end.values(), provider, resources)).toList();
        outputGradients = gradients(leaving, provider);
        kept = new KeptValues(blueprint, provider, n, resources);
        steps = new StepBinder(blueprint, arena, new KernelBinder(parameters, provider, n, resources));
        kernels = outputGradients.isEmpty() ? List.of() : steps.learning();
        int first = toInputs ? 0 : IntStream.range(0, kernels.size())
                .filter(i -> learns(blueprint.steps().get(i).stage(), parameters)).findFirst().orElse(kernels.size());
        learning = kernels.subList(first, kernels.size());
        if (kernels.isEmpty()) {
            predicting();
        }
    }

    private List<HostPort> gradients(List<Tensor> tensors, KernelProvider provider) {
        return tensors.stream().flatMap(tensor -> tensor.gradient().stream())
                .map(gradient -> HostPort.of(gradient, provider, resources)).toList();
    }

    private static boolean learns(Stage stage, Parameters parameters) {
        return switch (stage) {
            case Stage.Apply(Node node, _, _, _) -> parameters.trains(node);
            case Stage.Fork _ -> false;
        };
    }

    /** Bound on first use, because training doesn't need it. */
    private List<TimedKernel> predicting() {
        if (predicting == null) {
            predicting = steps.predicting(kernels);
        }
        return predicting;
    }

    /**
     * Computes the outputs of a prediction, without the outputs that only training uses.
     *
     * @param from the values of each input
     * @param into receives the values of each of these outputs
     * @param first index of the first sample, in {@code from} and in {@code into}
     */
    public void predict(List<float[]> from, List<float[]> into, int first) {
        arrive(from, first);
        run(predicting(), Pass.PREDICTION);
        leave(into, first);
    }

    /** Reads the values of all outputs. */
    public void forward(List<float[]> from, List<float[]> into, Pass pass) {
        arrive(from, 0);
        run(stepwise(), pass);
        leave(into, 0);
    }

    private void arrive(List<float[]> from, int first) {
        for (int i = 0; i < inputs.size(); i++) {
            inputs.get(i).write(from.get(i), first * blueprint.inputs().get(i).size());
        }
    }

    private void leave(List<float[]> into, int first) {
        for (int i = 0; i < into.size(); i++) {
            outputs.get(i).read(into.get(i), first * blueprint.ends().get(i).size());
        }
    }

    private static void run(List<TimedKernel> steps, Pass pass) {
        steps.forEach(kernel -> kernel.forward(pass));
    }

    /** @param gradients of the loss with respect to each output */
    public void backward(List<float[]> gradients) {
        for (int end = 0; end < outputGradients.size(); end++) {
            outputGradients.get(end).write(gradients.get(end));
        }
        learning.reversed().forEach(Kernel::backward);
    }

    /** The gradient of the first input; throws {@link IllegalStateException} if the plan was compiled without it. */
    public void readInputGradient(float[] into) {
        if (inputGradients.isEmpty()) {
            throw new IllegalStateException("This plan was compiled without the gradient of its input.");
        }
        inputGradients.getFirst().read(into);
    }

    public KeptValues kept() {
        return kept;
    }

    /**
     * The time of each step, in order, over all passes. If the plan trains, steps that are fused only for prediction are left
     * out.
     */
    public List<StepTime> times() {
        return stepwise().stream().map(TimedKernel::time).toList();
    }

    private List<TimedKernel> stepwise() {
        return kernels.isEmpty() ? predicting() : kernels;
    }

    public long bytes() {
        return resources.bytes();
    }

    @Override
    public void close() {
        resources.close();
    }
}
