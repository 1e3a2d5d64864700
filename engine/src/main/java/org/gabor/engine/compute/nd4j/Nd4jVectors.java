package org.gabor.engine.compute.nd4j;

import java.util.function.DoubleConsumer;
import org.gabor.engine.compute.nd4j.array.ArrayStorage;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;
import org.gabor.engine.optim.VectorMath;
import org.nd4j.linalg.api.blas.Level1;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arithmetic on ND4J's vectors: BLAS, and loops in chunks for what BLAS lacks. */
final class Nd4jVectors implements VectorMath {

    @Override
    public Storage allocate(long bytes) {
        return ArrayStorage.allocate(bytes);
    }

    @Override
    public Runnable copy(View from, View to, Resources resources) {
        INDArray source = NdArrays.of(from);
        INDArray target = NdArrays.of(to);
        return () -> target.assign(source);
    }

    @Override
    public Operation axpby(View x, View y, Resources resources) {
        INDArray from = NdArrays.of(x);
        INDArray to = NdArrays.of(y);
        return (a, b) -> {
            if (b != 1) {
                blas().scal(to.length(), b, to);
            }
            blas().axpy(to.length(), a, from, to);
        };
    }

    @Override
    public DoubleConsumer scale(View x, Resources resources) {
        INDArray array = NdArrays.of(x);
        return a -> blas().scal(array.length(), a, array);
    }

    @Override
    public Runnable runningMean(View x, View y, double share, Resources resources) {
        float kept = (float) share;
        float added = 1 - kept;
        return () -> Stretches.write(y, (values, mean) -> {
            for (int i = 0; i < mean.length; i++) {
                mean[i] = kept * mean[i] + values[0][i] * added;
            }
        }, x);
    }

    @Override
    public Runnable runningSquare(View x, View y, double share, Resources resources) {
        float kept = (float) share;
        float added = 1 - kept;
        return () -> Stretches.write(y, (values, mean) -> {
            for (int i = 0; i < mean.length; i++) {
                mean[i] = kept * mean[i] + values[0][i] * values[0][i] * added;
            }
        }, x);
    }

    @Override
    public Operation overRoot(View x, View v, View y, Resources resources) {
        return (a, b) -> Stretches.write(y, (values, quotient) -> divide(values[0], (float) a, values[1], (float) b, quotient), x,
                v);
    }

    private static void divide(float[] x, float a, float[] v, float b, float[] quotient) {
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = x[i] * a / ((float) Math.sqrt(v[i]) + b);
        }
    }

    @Override
    public double norm(View x) {
        return Nd4j.getBlasWrapper().nrm2(NdArrays.of(x));
    }

    private static Level1 blas() {
        return Nd4j.getBlasWrapper().level1();
    }
}
