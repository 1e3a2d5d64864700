package org.gabor.engine.compute.nd4j.capsule;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.convolution.Convolution;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.shape.FeatureMap;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution whose channels become squashed vectors (Sabour et al. 2017, section 4). */
public final class PrimaryCapsKernel implements Kernel {

    private final Kernel convolution;
    private final NativeOp gather;
    private final Squash squash;
    private final NativeOp scatter;

    public PrimaryCapsKernel(PrimaryCaps layer, NdBinding binding) {
        Resources resources = binding.resources();
        INDArray x = binding.input().values();
        FeatureMap in = new FeatureMap((int) x.size(1), (int) x.size(2), (int) x.size(3));
        FeatureMap maps = layer.convolution().outputShape(in);
        long n = x.size(0);
        long[] byChannel = {n, layer.types(), layer.length(), maps.extent().area()};
        NdTensor convolved = NdTensor.zeros(resources, NdTensor.dims(maps, n));
        long[] byCapsule = {n, layer.types(), maps.extent().area(), layer.length()};
        NdTensor capsules = NdTensor.zeros(resources, binding.output().values().shape());
        convolution = Convolution.of(layer.convolution(),
                new NdBinding(binding.inputs(), convolved, binding.parameters(), resources, binding.salt()));
        gather = NativeOp.permute(resources, convolved.values().reshape(byChannel), capsules.values().reshape(byCapsule),
                0, 1, 3, 2);
        squash = new Squash(capsules, binding.output(), layer.length(), resources);
        scatter = NativeOp.permute(resources, capsules.requiredGradient().reshape(byCapsule),
                convolved.requiredGradient().reshape(byChannel), 0, 1, 3, 2);
    }

    @Override
    public void forward(Pass pass) {
        convolution.forward(pass);
        gather.run();
        squash.forward();
    }

    @Override
    public void backward() {
        squash.backward();
        scatter.run();
        convolution.backward();
    }
}
