package org.gabor.engine.compute;

import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Site;
import org.gabor.engine.compute.kernel.SplitMix64;
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
    private final List<Stage> stages;
    private final List<TimedKernel> kernels;
    private final List<TimedKernel> predicting;
    private final List<TimedKernel> learning;

    /** @param toImages whether backward goes on to the images, rather than to the first step that learns */
    Program(Blueprint blueprint, Parameters parameters, KernelProvider provider, int n, boolean toImages) {
        Tensor input = blueprint.input().bind(n);
        List<Tensor> ends = blueprint.ends().stream().map(end -> end.bind(n)).toList();
        images = HostPort.of(input.values(), provider, resources);
        imageGradient = input.gradient().map(gradient -> HostPort.of(gradient, provider, resources)).orElse(null);
        scores = ends.stream().map(end -> HostPort.of(end.values(), provider, resources)).toList();
        scoreGradients = ends.stream().flatMap(end -> end.gradient().stream())
                .map(gradient -> HostPort.of(gradient, provider, resources)).toList();
        stages = blueprint.steps().stream().map(Blueprint.Step::stage).toList();
        kernels = stages.stream().map(stage -> new TimedKernel(bind(stage, parameters, provider, n))).toList();
        predicting = IntStream.range(0, kernels.size()).filter(i -> blueprint.steps().get(i).predicts())
                .mapToObj(kernels::get).toList();
        int first = toImages ? 0 : IntStream.range(0, kernels.size())
                .filter(i -> learns(blueprint.steps().get(i).stage(), parameters)).findFirst().orElse(kernels.size());
        learning = kernels.subList(first, kernels.size());
    }

    private static boolean learns(Stage stage, Parameters parameters) {
        return switch (stage) {
            case Stage.Apply(Node node, _, _, _) -> parameters.trains(node);
            case Stage.Fork _ -> false;
        };
    }

    private Kernel bind(Stage stage, Parameters parameters, KernelProvider provider, int n) {
        return switch (stage) {
            case Stage.Apply apply -> provider.bind(apply.operation(), site(apply, parameters, n));
            case Stage.Fork(Value trunk, List<Value> branches) ->
                    provider.bindFork(trunk.bind(n), branches.stream().map(branch -> branch.bind(n)).toList(), resources);
        };
    }

    private Site site(Stage.Apply apply, Parameters parameters, int n) {
        Node node = apply.node();
        return new Site(apply.inputs().stream().map(input -> input.bind(n)).toList(), apply.output().bind(n), parameters.of(node),
                parameters.trains(node), parameters::version, resources, SplitMix64.hash(node.path().value()));
    }

    /** Without what only auxiliary outputs depend on. */
    void predict(float[] from, float[] into) {
        run(from, predicting, Pass.PREDICTION);
        scores.getFirst().read(into);
    }

    /** Fills the values of the output and of the auxiliary ends. */
    void forward(float[] from, List<float[]> into, Pass pass) {
        run(from, kernels, pass);
        for (int end = 0; end < scores.size(); end++) {
            scores.get(end).read(into.get(end));
        }
    }

    private void run(float[] from, List<TimedKernel> steps, Pass pass) {
        images.write(from);
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

    /** Of every step, in order, over all passes. */
    List<StepTime> times() {
        return IntStream.range(0, kernels.size()).mapToObj(i -> new StepTime(stages.get(i).nodes().stream().map(Node::id).toList(),
                kernels.get(i).forwardSeconds(), kernels.get(i).backwardSeconds())).toList();
    }

    long bytes() {
        return resources.bytes();
    }

    @Override
    public void close() {
        resources.close();
    }
}
