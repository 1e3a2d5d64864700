package org.gabor.engine.compute.onednn;

import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.gabor.engine.compute.onednn.primitive.L2Norm;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.compute.onednn.primitive.Scalar;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.memory.HostStorage;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;
import org.gabor.engine.optim.VectorMath;

/** Arithmetic on vectors with oneDNN, on all cores; delegated if oneDNN has only its reference implementation. */
final class OneDnnVectors implements VectorMath {

    private static final Logger LOG = Logger.getLogger(OneDnnVectors.class.getName());

    private final Supplier<VectorMath> rest;

    /** @param rest supports every operation on off-heap memory */
    OneDnnVectors(Supplier<VectorMath> rest) {
        this.rest = rest;
    }

    @Override
    public Storage allocate(long bytes) {
        return new HostStorage(bytes);
    }

    @Override
    public Runnable copy(View from, View to, Resources resources) {
        return Reorder.of(from, to, resources);
    }

    @Override
    public Operation axpby(View x, View y, Resources resources) {
        return orRest(() -> {
            Scalar a = Scalar.of(1, resources);
            Scalar b = Scalar.of(1, resources);
            Primitive sum = VectorStep.of(algorithm.binary_add, y, x, resources)
                    .scaled(dnnl.DNNL_ARG_SRC_0, b).scaled(dnnl.DNNL_ARG_SRC_1, a).into(y);
            return setting(a, b, sum);
        }, math -> math.axpby(x, y, resources));
    }

    @Override
    public DoubleConsumer scale(View x, Resources resources) {
        return orRest(() -> {
            Scalar a = Scalar.of(1, resources);
            Primitive product = VectorStep.of(x, a, resources).into(x);
            return factor -> {
                a.set(factor);
                product.run();
            };
        }, math -> math.scale(x, resources));
    }

    @Override
    public Runnable runningMean(View x, View y, double share, Resources resources) {
        Operation mean = axpby(x, y, resources);
        return () -> mean.run(1 - share, share);
    }

    @Override
    public Runnable runningSquare(View x, View y, double share, Resources resources) {
        return orRest(() -> VectorStep.of(algorithm.binary_mul, x, x, resources)
                .scaled(dnnl.DNNL_ARG_SRC_0, Scalar.of(1 - share, resources)).plusOld(share).into(y)::run,
                math -> math.runningSquare(x, y, share, resources));
    }

    @Override
    public Operation overRoot(View x, View v, View y, Resources resources) {
        return orRest(() -> {
            Scalar a = Scalar.of(1, resources);
            Scalar b = Scalar.of(1, resources);
            Primitive quotient = VectorStep.of(v, Scalar.of(1, resources), resources).then(algorithm.eltwise_sqrt, 0, 0)
                    .then(algorithm.binary_add, b).then(algorithm.eltwise_pow, 1, -1).then(algorithm.binary_mul, x)
                    .then(algorithm.binary_mul, a).into(y);
            return setting(a, b, quotient);
        }, math -> math.overRoot(x, v, y, resources));
    }

    private static Operation setting(Scalar first, Scalar second, Primitive primitive) {
        return (a, b) -> {
            first.set(a);
            second.set(b);
            primitive.run();
        };
    }

    private <T> T orRest(Supplier<T> ours, Function<VectorMath, T> theirs) {
        try {
            return ours.get();
        } catch (UnsupportedOperationReason e) {
            LOG.info(() -> "The optimizer's arithmetic is done by ND4J: " + e.getMessage());
            return theirs.apply(rest.get());
        }
    }

    @Override
    public double norm(View x) {
        return L2Norm.of(x);
    }
}
