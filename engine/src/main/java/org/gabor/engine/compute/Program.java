package org.gabor.engine.compute;

import java.util.List;
import java.util.Map;
import org.gabor.engine.compute.kernel.ForkKernel;
import org.gabor.engine.compute.kernel.HostArray;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Resources;
import org.gabor.engine.compute.kernel.Site;
import org.gabor.engine.compute.kernel.SplitMix64;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.graph.model.Node;

/** A blueprint bound for exactly {@code n} examples: views of the arena's blocks and the kernels that work on them. */
final class Program implements AutoCloseable {

    private final Resources resources = new Resources();
    private final HostArray images;
    private final HostArray imageGradient;
    private final HostArray logits;
    private final HostArray logitGradient;
    private final List<Kernel> kernels;

    Program(Blueprint blueprint, Parameters parameters, KernelProvider provider, int n) {
        Tensor input = blueprint.input().bind(n);
        Tensor output = blueprint.logits().bind(n);
        images = new HostArray(input.values());
        imageGradient = input.gradient().map(HostArray::new).orElse(null);
        logits = new HostArray(output.values());
        logitGradient = new HostArray(output.requiredGradient());
        kernels = blueprint.stages().stream().map(stage -> switch (stage) {
            case Stage.Apply(Node node, List<Value> inputs, Value result) ->
                    provider.bind(node.layer(), site(node, inputs, result, parameters.of(node), n));
            case Stage.Fork(Value trunk, List<Value> branches) ->
                    new ForkKernel(trunk.bind(n), branches.stream().map(branch -> branch.bind(n)).toList());
        }).toList();
    }

    private Site site(Node node, List<Value> inputs, Value output, Map<String, Tensor> parameters, int n) {
        return new Site(inputs.stream().map(input -> input.bind(n)).toList(), output.bind(n), parameters, resources,
                SplitMix64.hash(node.path().value()));
    }

    void forward(float[] from, float[] into, Pass pass) {
        images.write(from);
        kernels.forEach(kernel -> kernel.forward(pass));
        logits.read(into);
    }

    void backward(float[] gradient) {
        logitGradient.write(gradient);
        kernels.reversed().forEach(Kernel::backward);
    }

    /** Throws {@link IllegalStateException} where the plan was compiled without. */
    void readInputGradient(float[] into) {
        if (imageGradient == null) {
            throw new IllegalStateException("This plan was compiled without the gradient of its input.");
        }
        imageGradient.read(into);
    }

    long bytes() {
        return resources.bytes();
    }

    @Override
    public void close() {
        resources.close();
    }
}
