package org.gabor.engine.compute.nd4j.capsule;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.factory.Nd4j;

/** The length |v| of each capsule, the probability that its entity is present (Sabour et al. 2017, section 2). */
public final class CapsuleLengthKernel implements Kernel {

    /** Added to |v|², so that a vector of zeros has a finite slope. */
    private static final double TINY = 1e-12;

    private final INDArray v;
    private final INDArray product;
    private final INDArray length;
    private final INDArray dLength;
    private final INDArray factor;
    private final Runnable sumSquares;
    private final NativeOp spread;

    public CapsuleLengthKernel(NdBinding binding) {
        v = binding.input().values();
        length = binding.output().values();
        dLength = binding.output().requiredGradient();
        Broadcast vectors = Broadcast.vectors(v, v.size(2), binding.resources());
        product = NdArrays.zeros(binding.resources(), v.shape());
        factor = NdArrays.zeros(binding.resources(), length.shape());
        sumSquares = vectors.sum(product, length);
        spread = vectors.apply("multiply", v, factor, binding.input().requiredGradient());
    }

    @Override
    public void forward(Pass pass) {
        v.muli(v, product);
        sumSquares.run();
        length.addi(TINY);
        Nd4j.getExecutioner().exec(new Sqrt(length, length));
    }

    /** dv = v / |v| · d|v|. */
    @Override
    public void backward() {
        dLength.divi(length, factor);
        spread.run();
    }
}
