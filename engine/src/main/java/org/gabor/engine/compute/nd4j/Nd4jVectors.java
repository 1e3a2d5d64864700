package org.gabor.engine.compute.nd4j;

import java.util.function.DoubleConsumer;
import org.gabor.engine.memory.ArrayStorage;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;
import org.gabor.engine.optim.VectorMath;
import org.nd4j.linalg.api.blas.Level1;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.api.ops.impl.updaters.RmsPropUpdater;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J's arithmetic on vectors: BLAS, and its updaters. */
final class Nd4jVectors implements VectorMath {

    /** So late that ND4J's own correction of the moments' bias is exactly 1: the optimizer makes it, in double precision. */
    private static final int LATE = Integer.MAX_VALUE - 1;

    @Override
    public Storage allocate(long bytes) {
        return new ArrayStorage(bytes);
    }

    @Override
    public Runnable copy(View from, View to, Resources resources) {
        INDArray source = from.array();
        INDArray target = to.array();
        return () -> target.assign(source);
    }

    @Override
    public Operation axpby(View x, View y, Resources resources) {
        INDArray from = x.array();
        INDArray to = y.array();
        return (a, b) -> {
            if (b != 1) {
                blas().scal(to.length(), b, to);
            }
            blas().axpy(to.length(), a, from, to);
        };
    }

    @Override
    public DoubleConsumer scale(View x, Resources resources) {
        INDArray array = x.array();
        return a -> blas().scal(array.length(), a, array);
    }

    @Override
    public Operation adam(View g, View m, View v, double beta1, double beta2, Resources resources) {
        INDArray gradients = g.array();
        INDArray mean = m.array();
        INDArray square = v.array();
        return (a, b) -> Nd4j.exec(new AdamUpdater(gradients, square, mean, a, beta1, beta2, b, LATE));
    }

    @Override
    public Runnable rmsProp(View g, View v, double alpha, double eps, Resources resources) {
        INDArray gradients = g.array();
        INDArray square = v.array();
        return () -> Nd4j.exec(new RmsPropUpdater(gradients, square, 1, alpha, eps));
    }

    @Override
    public double norm(View x) {
        return Nd4j.getBlasWrapper().nrm2(x.array());
    }

    private static Level1 blas() {
        return Nd4j.getBlasWrapper().level1();
    }
}
