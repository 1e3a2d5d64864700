package org.gabor.engine.compute.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabor.graph.layer.Conv2d;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution for each group of channels (Krizhevsky et al. 2012, section 3.5), through buffers of a group's size. */
final class GroupedConvolutionKernel implements Kernel {

    private final List<Group> groups = new ArrayList<>();

    GroupedConvolutionKernel(Conv2d layer, Site site) {
        Resources resources = site.resources();
        Tensor in = buffer(part(site.input(), 1, 0, layer.groups()), resources);
        Tensor out = buffer(part(site.output(), 1, 0, layer.groups()), resources);
        for (int g = 0; g < layer.groups(); g++) {
            int group = g;
            Tensor weight = part(site.parameter("weight"), 0, g, layer.groups());
            Optional<Tensor> bias = Optional.ofNullable(site.parameter("bias")).map(b -> part(b, 0, group, layer.groups()));
            groups.add(new Group(part(site.input(), 1, g, layer.groups()), part(site.output(), 1, g, layer.groups()), in, out,
                    new ConvolutionKernel(layer, in, out, weight, bias, resources)));
        }
    }

    /** The {@code index}th of {@code count} equal stretches along one dimension. */
    private static Tensor part(Tensor whole, int dimension, int index, int count) {
        return new Tensor(part(whole.values(), dimension, index, count),
                whole.gradient().map(gradient -> part(gradient, dimension, index, count)));
    }

    private static INDArray part(INDArray whole, int dimension, int index, int count) {
        long size = whole.size(dimension) / count;
        return Views.along(whole, dimension, index * size, size);
    }

    private static Tensor buffer(Tensor like, Resources resources) {
        return new Tensor(resources.zeros(like.values().shape()),
                like.gradient().map(gradient -> resources.zeros(gradient.shape())));
    }

    @Override
    public void forward(Pass pass) {
        groups.forEach(group -> group.forward(pass));
    }

    @Override
    public void backward() {
        groups.forEach(Group::backward);
    }

    /** One group's share of the big tensors, and the buffers it is computed in. */
    private record Group(Tensor input, Tensor output, Tensor in, Tensor out, ConvolutionKernel convolution) {

        void forward(Pass pass) {
            in.values().assign(input.values());
            convolution.forward(pass);
            output.values().assign(out.values());
        }

        void backward() {
            in.values().assign(input.values());
            out.requiredGradient().assign(output.requiredGradient());
            convolution.backward();
            input.gradient().ifPresent(gradient -> gradient.assign(in.requiredGradient()));
        }
    }
}
