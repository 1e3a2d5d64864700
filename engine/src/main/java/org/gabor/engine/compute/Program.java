package org.gabor.engine.compute;

import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.HostPort;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.model.Node;

/** A blueprint bound for exactly {@code n} examples: views of the arena's blocks and the kernels that work on them. */
final class Program implements AutoCloseable {

    private final Resources resources = new Resources();
    private final HostPort images;
    private final HostPort imageGradient;
    private final List<HostPort> scores;
    private final List<HostPort> scoreGradients;
    private final Steps steps;
    private final List<TimedKernel> kernels;
    private final List<TimedKernel> learning;
    private List<TimedKernel> predicting;

    /** @param toImages whether backward goes on to the images, rather than to the first step that learns */
    Program(Blueprint blueprint, Arena arena, Parameters parameters, KernelProvider provider, int n, boolean toImages) {
        Tensor input = blueprint.input().bind(n);
        List<Tensor> ends = blueprint.ends().stream().map(end -> end.bind(n)).toList();
        images = HostPort.of(input.values(), provider, arena.scratch(Blueprint.ARRIVAL), resources);
        imageGradient = input.gradient().map(gradient -> HostPort.of(gradient, provider, resources)).orElse(null);
        scores = ends.stream().map(end -> HostPort.of(end.values(), provider, resources)).toList();
        scoreGradients = ends.stream().flatMap(end -> end.gradient().stream())
                .map(gradient -> HostPort.of(gradient, provider, resources)).toList();
        steps = new Steps(blueprint, arena, new Binder(parameters, provider, n, resources));
        kernels = scoreGradients.isEmpty() ? List.of() : steps.learning();
        int first = toImages ? 0 : IntStream.range(0, kernels.size())
                .filter(i -> learns(blueprint.steps().get(i).stage(), parameters)).findFirst().orElse(kernels.size());
        learning = kernels.subList(first, kernels.size());
        if (kernels.isEmpty()) {
            predicting();
        }
    }

    private static boolean learns(Stage stage, Parameters parameters) {
        return switch (stage) {
            case Stage.Apply(Node node, _, _, _) -> parameters.trains(node);
            case Stage.Fork _ -> false;
        };
    }

    /** Bound when first asked for, since training does without. */
    private List<TimedKernel> predicting() {
        if (predicting == null) {
            predicting = steps.predicting(kernels);
        }
        return predicting;
    }

    /**
     * Without what only auxiliary outputs depend on.
     *
     * @param image place of the first image in {@code from}
     * @param score place of its first score in {@code into}
     */
    void predict(float[] from, int image, float[] into, int score) {
        images.write(from, image);
        run(predicting(), Pass.PREDICTION);
        scores.getFirst().read(into, score);
    }

    /** Fills the values of the output and of the auxiliary ends. */
    void forward(float[] from, List<float[]> into, Pass pass) {
        images.write(from);
        run(stepwise(), pass);
        for (int end = 0; end < scores.size(); end++) {
            scores.get(end).read(into.get(end));
        }
    }

    private static void run(List<TimedKernel> steps, Pass pass) {
        steps.forEach(kernel -> kernel.forward(pass));
    }

    /** Takes the loss's gradients at the output and the auxiliary ones. */
    void backward(List<float[]> gradients) {
        for (int end = 0; end < scores.size(); end++) {
            scoreGradients.get(end).write(gradients.get(end));
        }
        learning.reversed().forEach(Kernel::backward);
    }

    /** Throws {@link IllegalStateException} where the plan was compiled without. */
    void readInputGradient(float[] into) {
        if (imageGradient == null) {
            throw new IllegalStateException("This plan was compiled without the gradient of its input.");
        }
        imageGradient.read(into);
    }

    /** Of every step, in order, over all passes; where the plan trains, without those that only prediction does together. */
    List<StepTime> times() {
        return stepwise().stream().map(TimedKernel::time).toList();
    }

    private List<TimedKernel> stepwise() {
        return kernels.isEmpty() ? predicting() : kernels;
    }

    long bytes() {
        return resources.bytes();
    }

    @Override
    public void close() {
        resources.close();
    }
}
