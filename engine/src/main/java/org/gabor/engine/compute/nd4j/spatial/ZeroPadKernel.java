package org.gabor.engine.compute.nd4j.spatial;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.array.PoolingCell;
import org.gabor.engine.compute.nd4j.array.Views;
import org.gabor.graph.layer.ZeroPad2d;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Pads the image with zeros. */
public record ZeroPadKernel(NdTensor input, NdTensor output, NdTensor middle) implements Kernel {

    public static Kernel of(ZeroPad2d layer, NdBinding binding) {
        INDArray x = binding.input().values();
        PoolingCell rows = new PoolingCell(layer.top(), layer.top() + (int) x.size(2));
        PoolingCell columns = new PoolingCell(layer.left(), layer.left() + (int) x.size(3));
        return new ZeroPadKernel(binding.input(), binding.output(),
                binding.output().map(all -> Views.window(all, rows, columns)));
    }

    @Override
    public void forward(Pass pass) {
        output.values().assign(0);
        middle.values().assign(input.values());
    }

    @Override
    public void backward() {
        input.gradient().ifPresent(dx -> dx.assign(middle.requiredGradient()));
    }
}
