package org.gabor.engine.compute.nd4j.convolution;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.array.Views;
import org.gabor.engine.memory.Resources;

/**
 * A grouped convolution (Krizhevsky et al. 2012, section 3.5), through buffers of a group's size. If groups are small, several
 * are computed as one convolution, whose weights between different groups are zero: oneDNN processes 16 channels at once in any
 * case.
 */
final class GroupedConvolutionKernel implements Kernel {

    /** The maximum number of channels of combined groups. */
    private static final int WIDE = 32;

    private final List<Bundle> bundles;

    GroupedConvolutionKernel(Convolution convolution, int groups, NdBinding binding) {
        Resources resources = binding.resources();
        NdTensor weight = binding.parameter("weight");
        Optional<NdTensor> bias = Optional.ofNullable(binding.parameter("bias"));
        int together = together(groups, weight.values().size(0) / groups);
        int count = groups / together;
        NdTensor in = buffer(part(binding.input(), 1, 0, count), resources);
        NdTensor out = buffer(part(binding.output(), 1, 0, count), resources);
        bundles = IntStream.range(0, count).mapToObj(i -> {
            BlockDiagonal weights = new BlockDiagonal(part(weight, 0, i, count), together, resources);
            return new Bundle(part(binding.input(), 1, i, count), part(binding.output(), 1, i, count), in, out, weights,
                    convolution.bind(in, out, weights.whole(), bias.map(b -> part(b, 0, i, count)), resources));
        }).toList();
    }

    /** The largest number of groups that divides {@code groups} and has at most {@link #WIDE} channels. */
    private static int together(int groups, long channels) {
        return IntStream.rangeClosed(1, groups).filter(n -> groups % n == 0 && n * channels <= WIDE).max().orElse(1);
    }

    private static NdTensor part(NdTensor whole, int dimension, int index, int count) {
        return whole.map(array -> Views.part(array, dimension, index, count));
    }

    private static NdTensor buffer(NdTensor like, Resources resources) {
        return like.map(array -> NdArrays.zeros(resources, array.shape()));
    }

    @Override
    public void forward(Pass pass) {
        bundles.forEach(bundle -> bundle.forward(pass));
    }

    @Override
    public void backward() {
        bundles.forEach(Bundle::backward);
    }

    /** Some of the groups in the whole tensors, and the buffers in which they are computed. */
    private record Bundle(NdTensor input, NdTensor output, NdTensor in, NdTensor out, BlockDiagonal weights, Kernel convolution) {

        void forward(Pass pass) {
            weights.spread();
            in.values().assign(input.values());
            convolution.forward(pass);
            output.values().assign(out.values());
        }

        void backward() {
            in.values().assign(input.values());
            out.requiredGradient().assign(output.requiredGradient());
            convolution.backward();
            weights.collect();
            input.gradient().ifPresent(gradient -> gradient.assign(in.requiredGradient()));
        }
    }
}
