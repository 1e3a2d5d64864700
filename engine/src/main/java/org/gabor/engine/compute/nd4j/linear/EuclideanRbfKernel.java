package org.gabor.engine.compute.nd4j.linear;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.Broadcast;
import org.gabor.engine.compute.nd4j.array.HostArray;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.layer.EuclideanRbf;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * y = −‖x − w‖² for every prototype w of −1 and +1 (LeCun et al. 1998, section II.B), as 2·w·x − ‖x‖² − F with F features.
 */
public final class EuclideanRbfKernel implements Kernel {

    private final INDArray x;
    private final INDArray y;
    private final INDArray dx;
    private final INDArray product;
    private final NativeOp compare;
    private final Runnable sumSquares;
    private final NativeOp removeSquares;
    private final NativeOp attract;
    private final Runnable sumGradients;
    private final NativeOp weigh;

    public EuclideanRbfKernel(NdBinding binding) {
        Resources resources = binding.resources();
        x = binding.input().values();
        y = binding.output().values();
        dx = binding.input().requiredGradient();
        INDArray dy = binding.output().requiredGradient();
        INDArray prototypes = prototypes(y.size(1), x.size(1), resources);
        INDArray sums = NdArrays.zeros(resources, x.size(0));
        product = NdArrays.zeros(resources, x.shape());
        Broadcast features = Broadcast.vectors(x, x.size(1), resources);
        Broadcast scores = Broadcast.vectors(y, y.size(1), resources);
        compare = NativeOp.matmul(resources, x, false, prototypes, true, y);
        sumSquares = features.sum(product, sums);
        removeSquares = scores.apply("subtract", y, sums, y);
        attract = NativeOp.matmul(resources, dy, false, prototypes, false, dx);
        sumGradients = scores.sum(dy, sums);
        weigh = features.apply("multiply", x, sums, product);
    }

    private static INDArray prototypes(long classes, long features, Resources resources) {
        INDArray prototypes = NdArrays.zeros(resources, classes, features);
        float[] rows = new float[(int) (classes * features)];
        for (int c = 0; c < classes; c++) {
            System.arraycopy(EuclideanRbf.prototype(c, (int) features), 0, rows, (int) (c * features), (int) features);
        }
        new HostArray(prototypes).write(rows);
        return prototypes;
    }

    @Override
    public void forward(Pass pass) {
        compare.run();
        y.muli(2);
        x.muli(x, product);
        sumSquares.run();
        removeSquares.run();
        y.subi(x.size(1));
    }

    /** dx = 2 · Σ dy · (w − x). */
    @Override
    public void backward() {
        attract.run();
        sumGradients.run();
        weigh.run();
        dx.subi(product);
        dx.muli(2);
    }
}
